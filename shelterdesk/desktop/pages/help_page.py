"""Help: one short article for each page, in the language of the window, without internet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from shelterdesk.desktop.forms.ui_help_page import Ui_HelpPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.page import Page, PageHeader
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.workplace import Workplace

ARTICLES = Path(__file__).parent.parent / "help"
TOPICS = (
    "beds",
    "rules",
    "people",
    "census",
    "occupancy",
    "handout",
    "rounds",
    "stock",
    "activities",
    "reports",
    "settings",
)
_ENGLISH = "en"


class HelpPage(Page):
    def __init__(self, look: Look, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HelpPage()
        self.ui.setupUi(self)
        self._look = look
        for topic in TOPICS:
            entry = QListWidgetItem(_title(_article(topic)))
            entry.setData(Qt.ItemDataRole.UserRole, topic)
            self.ui.topics.addItem(entry)
        self.ui.topics.currentItemChanged.connect(self._show)
        look.changed.connect(self._show)
        self.ui.topics.setCurrentRow(0)

    def header(self) -> PageHeader:
        return PageHeader(self.tr("Help"), self.tr("What each page is for, and its keys"))

    def show_topic(self, topic: str) -> None:
        """Open the article of a page; one that has none leaves what is shown."""
        if topic in TOPICS:
            self.ui.topics.setCurrentRow(TOPICS.index(topic))

    def _show(self) -> None:
        entry = self.ui.topics.currentItem()
        if entry is not None:
            self.ui.article.document().setDefaultFont(self._look.font(Type.BODY))
            self.ui.article.setMarkdown(_article(entry.data(Qt.ItemDataRole.UserRole)))


def _article(topic: str) -> str:
    """In the language of the window, else in English."""
    language = QLocale().name().split("_")[0]
    path = ARTICLES / language / f"{topic}.md"
    return (path if path.is_file() else ARTICLES / _ENGLISH / f"{topic}.md").read_text(encoding="utf-8")


def _title(article: str) -> str:
    return article.partition("\n")[0].removeprefix("# ")
