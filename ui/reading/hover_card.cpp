// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/hover_card.h"

#include "ui/theme/theme.h"
#include "ui/wording.h"

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <chrono>

namespace crossread {

namespace {

using namespace std::chrono_literals;

QString muted(const QString& text, const Palette& palette)
{
    return QStringLiteral("<span style='color:%1'>%2</span>")
        .arg(palette.mutedText.name(), text.toHtmlEscaped());
}

QString heading(const QString& text, const QString& kind, const QColor& colour)
{
    return QStringLiteral("<b>%1</b> &nbsp;<span style='color:%2'>%3</span>")
        .arg(text.toHtmlEscaped(), colour.name(), kind.toHtmlEscaped());
}

QString entityWords(const Corpus& corpus, MentionId id, const Palette& palette)
{
    const EntityId entity = corpus.entityOf(id);
    const Entity& e = corpus.entity(entity);
    QStringList lines{heading(toQString(e.name), kindName(e.kind), palette.of(e.kind))};
    lines += HoverCard::tr("%Ln mention(s)", nullptr, static_cast<int>(corpus.mentionsOf(entity).size())) +
             HoverCard::tr(" in ") +
             HoverCard::tr("%Ln article(s)", nullptr, static_cast<int>(corpus.articlesOf(entity).size()));
    QStringList aliases;
    for (const std::string& alias : e.aliases)
        aliases += toQString(alias);
    if (!aliases.isEmpty())
        lines += HoverCard::tr("also %1").arg(aliases.mid(0, 6).join(QStringLiteral(", "))).toHtmlEscaped();
    lines += muted(toQString(corpus.mention(id).by), palette);
    return lines.join(QStringLiteral("<br>"));
}

QString figureWords(const Corpus& corpus, FigureId id, const Palette& palette)
{
    const Figure& figure = corpus.figure(id);
    QStringList lines{heading(figureText(figure), measureName(figure.measure), palette.figure)};
    if (const auto subject = corpus.subjectOf(id))
        lines += HoverCard::tr("of %1").arg(toQString(corpus.entity(*subject).name)).toHtmlEscaped();
    if (const auto period = corpus.periodOf(id))
        lines += HoverCard::tr("for %1").arg(dateText(corpus.date(*period).range)).toHtmlEscaped();
    if (figure.attribution) {
        const auto speaker = corpus.speakerOf(id);
        const QString who =
            speaker ? toQString(corpus.entity(*speaker).name) : toQString(figure.attribution->speakerText);
        const QString cue = toQString(corpus.textOf(corpus.articleOf(id), figure.attribution->cue));
        lines +=
            HoverCard::tr("reported: %1").arg(QStringList{who, cue}.join(u' ').trimmed()).toHtmlEscaped();
    }
    lines += muted(toQString(figure.by), palette);
    return lines.join(QStringLiteral("<br>"));
}

QString dateWords(const Corpus& corpus, const FindingsAt& findings, const Palette& palette)
{
    const DateFinding& date = corpus.date(*findings.date);
    const bool isResolved = date.range.from || date.range.to;
    QStringList lines{heading(isResolved ? dateText(date.range) : toQString(date.timex),
                              HoverCard::tr(nameOf(date.type).data()), palette.date)};
    if (findings.event)
        lines += toQString(corpus.event(*findings.event).headline).toHtmlEscaped();
    if (!isResolved && date.type == DateType::Date)
        lines += HoverCard::tr("cannot be placed: the article tells no date to count from").toHtmlEscaped();
    lines += muted(toQString(date.timex) + QStringLiteral("  ") + toQString(date.by), palette);
    return lines.join(QStringLiteral("<br>"));
}

QString quotationWords(const Corpus& corpus, QuotationId id, const Palette& palette)
{
    const auto speaker = corpus.speakerOf(id);
    const QString who =
        speaker ? toQString(corpus.entity(*speaker).name) : HoverCard::tr("speaker not found");
    return heading(who, HoverCard::tr("said"), palette.quotation);
}

} // namespace

HoverCard::HoverCard(Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::ToolTip | Qt::WindowTransparentForInput), m_theme(theme), m_words(new QLabel(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_words->setTextFormat(Qt::RichText);
    m_words->setWordWrap(true);
    m_words->setMaximumWidth(360);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_words);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &HoverCard::showNow);
    connect(&theme, &Theme::changed, this, &HoverCard::applyTheme);
    applyTheme();
}

void HoverCard::applyTheme()
{
    const Palette& palette = m_theme.palette();
    setStyleSheet(QStringLiteral("crossread--HoverCard{background:%1;border:1px solid %2;border-radius:4px}"
                                 "QLabel{color:%3;background:transparent}")
                      .arg(palette.base.name(), palette.separator.name(), palette.text.name()));
}

QString HoverCard::wordsOf(const Corpus& corpus, ArticleId, const FindingsAt& findings, const Theme& theme)
{
    const Palette& palette = theme.palette();
    if (findings.mention)
        return entityWords(corpus, *findings.mention, palette);
    if (findings.figure)
        return figureWords(corpus, *findings.figure, palette);
    if (findings.date)
        return dateWords(corpus, findings, palette);
    if (findings.quotation)
        return quotationWords(corpus, *findings.quotation, palette);
    return {};
}

void HoverCard::ask(const Corpus& corpus, ArticleId article, const FindingsAt& findings, const QString& notes,
                    const QRect& place)
{
    if (findings.isEmpty()) {
        dismiss();
        return;
    }
    if (place == m_place && (isVisible() || m_delay.isActive()))
        return;
    hide();
    const QString found = wordsOf(corpus, article, findings, m_theme);
    m_next = notes.isEmpty() || found.isEmpty() ? notes + found : notes + QStringLiteral("<hr>") + found;
    if (m_next.isEmpty()) {
        dismiss();
        return;
    }
    m_place = place;
    m_delay.start();
}

void HoverCard::dismiss()
{
    m_delay.stop();
    m_place = {};
    hide();
}

void HoverCard::showNow()
{
    m_words->setText(m_next);
    adjustSize();
    QPoint at = m_place.bottomLeft() + QPoint(0, 6);
    if (const QScreen* screen = parentWidget()->screen()) {
        const QRect room = screen->availableGeometry();
        if (at.y() + height() > room.bottom())
            at.setY(m_place.top() - height() - 6);
        at.setX(std::clamp(at.x(), room.left() + 4, std::max(room.left() + 4, room.right() - width() - 4)));
    }
    move(at);
    show();
}

} // namespace crossread
