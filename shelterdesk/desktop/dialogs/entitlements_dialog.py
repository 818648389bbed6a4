"""What is due: the rules, to be made, changed and ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.dialogs.rule_dialog import RuleDialog
from shelterdesk.desktop.forms.ui_entitlements_dialog import Ui_EntitlementsDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.entitlements_model import LINE_ROLE, SORT_ROLE, EntitlementsModel
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.errors import Refusal
from shelterdesk.persistence.queries.entitlements import EntitlementLine
from shelterdesk.services.entitlements import (
    EndEntitlement,
    RuleChoices,
    end_entitlement,
    list_entitlements,
    rule_choices,
)

ROW, MOST_OF_A_ROW = 36, 160
BETWEEN = 12  # a sentence and that of the next row
BESIDE = 22  # pixels of a cell around its words
LEAST_SENTENCE = 220
WIDE, HIGH = 820, 460  # at the usual size of text
_ITEM, _WHAT = 0, 1


class _Roomy(QStyledItemDelegate):
    """Sentences of several lines stay apart from those of the next row."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrow = QStyleOptionViewItem(option)
        if index.column() == _WHAT:  # Qt wraps as if the style had no margins
            narrow.rect = option.rect.adjusted(0, 0, -BESIDE, 0)
        return super().sizeHint(narrow, index) + QSize(0, self._look.px(BETWEEN))


class EntitlementsDialog(FittingDialog):
    """Everything is kept at once; the toast of the window takes it back."""

    def __init__(self, look: Look, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EntitlementsDialog()
        self.ui.setupUi(self)
        self._look = look
        self._place = place
        self._lines: tuple[EntitlementLine, ...] = ()
        self._choices: RuleChoices | None = None
        self._model = EntitlementsModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT_ROLE)
        self._dress(look)
        self._connect()
        self._reload()

    def rule_dialog(self) -> RuleDialog | None:
        """The form that is open, if one is."""
        return next((one for one in self.findChildren(RuleDialog) if one.isVisible()), None)

    def fit(self) -> None:
        """The sentences need the width that large text takes, as far as the window under it has it."""
        super().fit()
        below = self.parentWidget()
        if below is not None:
            wanted = QSize(self._look.px(WIDE), self._look.px(HIGH)).boundedTo(below.window().size())
            self.resize(self.size().expandedTo(wanted).boundedTo(self.screen().availableGeometry().size()))

    def _dress(self, look: Look) -> None:
        table = self.ui.table
        table.setModel(self._sorted)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        dress_table(table)
        table.verticalHeader().setMinimumSectionSize(look.px(ROW))
        table.verticalHeader().setMaximumSectionSize(look.px(MOST_OF_A_ROW))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for words in (_ITEM, _WHAT):
            table.horizontalHeader().setSectionResizeMode(words, QHeaderView.ResizeMode.Fixed)
        table.setItemDelegate(_Roomy(look, table))
        table.viewport().installEventFilter(self)
        dress(self.ui.new_button, look, "plus", Ink.ON_ACCENT)
        table.setFocus()
        self.ui.problem.hide()
        self._enable()

    def _connect(self) -> None:
        ui = self.ui
        ui.new_button.clicked.connect(lambda: self._edit(None))
        ui.edit_button.clicked.connect(lambda: self._edit(self._chosen()))
        ui.table.doubleClicked.connect(lambda _: self._edit(self._chosen()))
        ui.end_button.clicked.connect(self._end)
        ui.close_button.clicked.connect(self.accept)
        ui.show_ended.toggled.connect(lambda _: self._show())
        ui.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._place.changed.connect(self._reload)

    def _reload(self) -> None:
        site_id = self._place.site_id
        self._place.read(rule_choices, self._keep_choices)
        self._place.read(lambda desk: list_entitlements(desk, site_id), self._keep_lines)

    def _keep_choices(self, choices: RuleChoices) -> None:
        self._choices = choices
        self._enable()

    def _keep_lines(self, lines: Sequence[EntitlementLine]) -> None:
        self._lines = tuple(lines)
        self._show()

    def _show(self) -> None:
        today = self._choices.today if self._choices is not None else date.min
        ended = self.ui.show_ended.isChecked()
        self._model.set_lines([line for line in self._lines if ended or not _is_over(line, today)])
        QTimer.singleShot(0, self, self._share_width)  # once the other columns have their widths
        self._enable()

    def _share_width(self) -> None:
        """Names take what they need, up to a third; the rest, or what they need at least, is the sentences'."""
        table, header = self.ui.table, self.ui.table.horizontalHeader()
        room = table.viewport().width()
        needed = max(table.sizeHintForColumn(_ITEM), header.sectionSizeHint(_ITEM))
        header.resizeSection(_ITEM, min(needed, room // 3))
        others = sum(header.sectionSize(at) for at in range(header.count()) if at != _WHAT)
        header.resizeSection(_WHAT, max(room - others, self._look.px(LEAST_SENTENCE)))
        table.resizeRowsToContents()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table has another width: that of the dialog changed, or a bar to scroll came or went."""
        if event.type() is QEvent.Type.Resize and watched is self.ui.table.viewport():
            QTimer.singleShot(0, self, self._share_width)
        return super().eventFilter(watched, event)

    def _chosen(self) -> EntitlementLine | None:
        rows = self.ui.table.selectionModel().selectedRows()
        line = rows[0].data(LINE_ROLE) if rows else None
        return line if isinstance(line, EntitlementLine) else None

    def _enable(self) -> None:
        """A rule for every site is only changed by those who work for every site."""
        line, choices = self._chosen(), self._choices
        self.ui.new_button.setEnabled(choices is not None and bool(choices.items))
        mine = line is not None and choices is not None and (choices.everywhere or line.site_id is not None)
        self.ui.edit_button.setEnabled(mine)
        self.ui.end_button.setEnabled(mine)
        if choices is not None and not choices.items:
            self._say(self.tr("The catalogue has no items yet. Add them under Stock first."))

    def _edit(self, line: EntitlementLine | None) -> None:
        if self._choices is None:
            return
        dialog = RuleDialog(self._place, self._choices, line, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _end(self) -> None:
        line = self._chosen()
        if line is not None:
            command = EndEntitlement(line.rule.entitlement_id, line.version)
            self._place.act(end_entitlement, command, refused=self._refused)

    def _refused(self, refusal: Refusal) -> None:
        self._say(say(refusal.text))

    def _say(self, words: str) -> None:
        self.ui.problem.setText(words)
        self.ui.problem.show()


def _is_over(line: EntitlementLine, today: date) -> bool:
    return line.rule.ends_on is not None and line.rule.ends_on < today
