"""A card held before the camera of the computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.camera.decoder import Grey, text_in
from shelterdesk.desktop.camera.picture_view import PictureView
from shelterdesk.desktop.camera.source import FrameSource
from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.forms.ui_camera_dialog import Ui_CameraDialog
from shelterdesk.desktop.workplace import Workplace

_WIDEST = 1280  # dots: a card that fills a third of the picture is read well below that


class CameraDialog(FittingDialog):
    """Accepted once a code was read; then `text` holds it.

    A picture is looked through in the background, one at a time, and never kept.
    """

    def __init__(self, place: Workplace, source: FrameSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CameraDialog()
        self.ui.setupUi(self)
        self.text = ""
        self._place, self._source = place, source
        self._looking = False
        self.view = PictureView(self.tr("What the camera sees"), self)
        self.ui.picture_box.addWidget(self.view)
        self.ui.problem.hide()
        self.ui.cancel_button.clicked.connect(self.reject)
        source.setParent(self)
        source.frame.connect(self._seen)
        source.failed.connect(self._failed)
        self.finished.connect(source.stop)
        source.start()

    def _seen(self, picture: QImage) -> None:
        if picture.isNull():
            return
        self.view.show_picture(picture)
        if not self._looking and self.isVisible():
            self._looking = True
            self._place.read(lambda _desk: text_in(grey_of(picture)), self._read, asker=self)

    def _read(self, text: str) -> None:
        self._looking = False
        if text and self.isVisible():
            self.text = text
            self.accept()

    def _failed(self) -> None:
        self.ui.problem.setText(
            self.tr(
                "The camera gives no picture. Another program may be using it, or it may be switched off."
            )
        )
        self.ui.problem.show()
        self.fit()


def grey_of(picture: QImage) -> Grey:
    """The light of a picture, no larger than a code in it needs."""
    if picture.width() > _WIDEST:
        picture = picture.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, row = grey.width(), grey.height(), grey.bytesPerLine()
    light = bytes(grey.constBits())
    if row != width:  # rows begin at every fourth byte
        light = b"".join(light[at : at + width] for at in range(0, row * height, row))
    return Grey(width, height, light)
