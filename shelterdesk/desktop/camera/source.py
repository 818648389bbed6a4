"""Where pictures come from: the camera that the computer has, if it has one and the extra is installed."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from shelterdesk.desktop.camera.decoder import can_decode

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice


class FrameSource(QObject):
    """Pictures one after the other between `start` and `stop`; `failed` where there will be none."""

    frame = Signal(QImage)
    failed = Signal()

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError


FindSource = Callable[[QObject], FrameSource | None]


def is_installed() -> bool:
    """Whether what the camera needs is there; nothing of it is loaded for that."""
    return can_decode() and find_spec("PySide6.QtMultimedia") is not None


def find_camera(parent: QObject) -> FrameSource | None:
    """The camera that the system names first; None without one, or where what it needs is not there."""
    if not is_installed():
        return None
    try:
        from PySide6.QtMultimedia import QMediaDevices  # an extra, and slow to load
    except ImportError:  # a library of the system is missing, such as the sound on a bare Linux
        return None
    device = QMediaDevices.defaultVideoInput()
    return None if device.isNull() else _Camera(device, parent)


class _Camera(FrameSource):
    def __init__(self, device: QCameraDevice, parent: QObject) -> None:
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QVideoSink

        super().__init__(parent)
        self._camera = QCamera(device, self)
        self._session, self._sink = QMediaCaptureSession(self), QVideoSink(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._camera.errorOccurred.connect(lambda *_: self.failed.emit())
        self._sink.videoFrameChanged.connect(lambda seen: self.frame.emit(seen.toImage()))

    def start(self) -> None:
        self._camera.start()

    def stop(self) -> None:
        self._camera.stop()
