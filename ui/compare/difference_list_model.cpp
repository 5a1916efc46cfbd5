// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/difference_list_model.h"

#include "ui/wording.h"

#include <algorithm>
#include <utility>

namespace crossread {

QString differenceKindName(CopyDifferenceKind kind)
{
    switch (kind) {
    case CopyDifferenceKind::Number:
        return DifferenceListModel::tr("Number");
    case CopyDifferenceKind::Name:
        return DifferenceListModel::tr("Name");
    case CopyDifferenceKind::Hedge:
        return DifferenceListModel::tr("Hedge");
    case CopyDifferenceKind::LetterCase:
        return DifferenceListModel::tr("Case", "capitals and small letters");
    case CopyDifferenceKind::Wording:
        break;
    }
    return DifferenceListModel::tr("Wording");
}

void DifferenceListModel::set(const ComparedText& first, const ComparedText& second,
                              std::vector<CopyDifference> differences)
{
    beginResetModel();
    m_first = first;
    m_second = second;
    m_differences = std::move(differences);
    endResetModel();
}

void DifferenceListModel::clear()
{
    beginResetModel();
    m_differences.clear();
    m_first = {};
    m_second = {};
    endResetModel();
}

QString DifferenceListModel::summary() const
{
    const auto count = [this](CopyDifferenceKind kind) {
        return static_cast<int>(
            std::count_if(m_differences.begin(), m_differences.end(),
                          [kind](const CopyDifference& difference) { return difference.kind == kind; }));
    };
    const int numbers = count(CopyDifferenceKind::Number);
    const int names = count(CopyDifferenceKind::Name);
    const int hedges = count(CopyDifferenceKind::Hedge);
    const int wordings = count(CopyDifferenceKind::Wording);
    const int cases = count(CopyDifferenceKind::LetterCase);
    QStringList parts;
    if (numbers > 0)
        parts << tr("%Ln number(s)", nullptr, numbers);
    if (names > 0)
        parts << tr("%Ln name(s)", nullptr, names);
    if (hedges > 0)
        parts << tr("%Ln hedge(s)", nullptr, hedges);
    if (wordings > 0)
        parts << tr("%Ln wording(s)", nullptr, wordings);
    if (cases > 0)
        parts << tr("%Ln in letter case", nullptr, cases);
    return parts.isEmpty() ? tr("The same words") : parts.join(QStringLiteral(" · "));
}

int DifferenceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_differences.size());
}

int DifferenceListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnsInAll;
}

QVariant DifferenceListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CopyDifference& difference = m_differences[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return toolTip(difference);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Kind:
        return differenceKindName(difference.kind);
    case InFirst:
        return words(m_first, difference.first);
    default:
        return words(m_second, difference.second);
    }
}

QVariant DifferenceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QStringList names{tr("What"), m_first.heading, m_second.heading};
    return names.value(section);
}

QString DifferenceListModel::words(const ComparedText& text, Span span)
{
    if (span.isEmpty())
        return tr("(nothing)");
    const QString all = toQString(text.corpus->textOf(text.article, span)).simplified();
    constexpr int mostLetters = 160;
    return all.size() <= mostLetters ? all : all.left(mostLetters) + QChar(0x2026);
}

QString DifferenceListModel::toolTip(const CopyDifference& difference) const
{
    const auto side = [](const ComparedText& text, Span span) {
        const PlaceContext context = contextOf(*text.corpus, {text.article, span});
        const QString hit = context.hit.isEmpty() ? QStringLiteral("‸") : context.hit;
        return QStringLiteral("<p><b>%1</b><br>%2<b>%3</b>%4</p>")
            .arg(text.heading.toHtmlEscaped(), context.before.toHtmlEscaped(), hit.toHtmlEscaped(),
                 context.after.toHtmlEscaped());
    };
    return side(m_first, difference.first) + side(m_second, difference.second);
}

} // namespace crossread
