// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/merge_page.h"

#include "model/notes/decided_corpus.h"
#include "ui/wording.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

namespace {

/// A name with its kind, and below it what it stands for, as HTML.
QString partText(const MergePreview::Part& part, const QString& muted)
{
    QString counts = mentionsInArticles(part.mentions, part.articles);
    if (part.figures > 0)
        counts += MergePage::tr(", %Ln figure(s)", nullptr, static_cast<int>(part.figures));
    if (part.events > 0)
        counts += MergePage::tr(", %Ln event(s)", nullptr, static_cast<int>(part.events));
    return QStringLiteral(
               "<p style='margin:0 0 6px 0'><b>%1</b> &nbsp;<span style='color:%2'>%3</span><br>%4</p>")
        .arg(toQString(part.name).toHtmlEscaped(), muted, kindName(part.kind).toHtmlEscaped(),
             counts.toHtmlEscaped());
}

QString section(const QString& words, const QString& muted)
{
    return QStringLiteral("<p style='margin:6px 0 4px 0;color:%1'>%2</p>").arg(muted, words.toHtmlEscaped());
}

} // namespace

MergePage::MergePage(QWidget* parent)
    : CorrectionPage(parent),
      m_choices(new QVBoxLayout),
      m_group(new QButtonGroup(this)),
      m_preview(new QLabel(this)),
      m_warnings(new QLabel(this)),
      m_merge(nullptr)
{
    m_choices->setSpacing(2);
    column().addLayout(m_choices);
    m_preview->setTextFormat(Qt::RichText);
    m_warnings->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_preview, m_warnings}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column().addWidget(label);
    }
    m_preview->setAccessibleName(tr("What the merge will give"));
    m_warnings->setAccessibleName(tr("Warnings"));
    m_merge = addButton(tr("&Merge"));
    connect(m_merge, &QPushButton::clicked, this, &MergePage::merge);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int index) { chooseInto(m_entities[static_cast<std::size_t>(index)]); });
}

void MergePage::show(std::shared_ptr<const Corpus> corpus, const std::vector<EntityId>& entities)
{
    if (corpus == m_corpus && entities == m_entities)
        return;
    m_corpus = std::move(corpus);
    m_entities = entities;
    m_into = *std::max_element(m_entities.begin(), m_entities.end(), [this](EntityId a, EntityId b) {
        return m_corpus->mentionsOf(a).size() < m_corpus->mentionsOf(b).size();
    });
    setHeading(tr("Merge %Ln name(s) into one", nullptr, static_cast<int>(entities.size())),
               tr("Which name stays?"));
    makeChoices();
    showPreview();
}

void MergePage::makeChoices()
{
    while (QLayoutItem* item = m_choices->takeAt(0)) {
        m_group->removeButton(qobject_cast<QAbstractButton*>(item->widget()));
        item->widget()->deleteLater();
        delete item;
    }
    constexpr std::size_t most = 12;
    for (std::size_t i = 0; i < std::min(m_entities.size(), most); ++i) {
        auto* choice = new QRadioButton(
            toQString(m_corpus->entity(m_entities[i]).name).replace(u'&', QStringLiteral("&&")), this);
        m_group->addButton(choice, static_cast<int>(i));
        choice->setChecked(m_entities[i] == m_into);
        m_choices->addWidget(choice);
    }
}

void MergePage::chooseInto(EntityId id)
{
    m_into = id;
    const auto at = std::find(m_entities.begin(), m_entities.end(), id) - m_entities.begin();
    if (QAbstractButton* choice = m_group->button(static_cast<int>(at)))
        choice->setChecked(true);
    showPreview();
}

void MergePage::changeEvent(QEvent* event)
{
    CorrectionPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_corpus && !m_entities.empty())
        showPreview();
}

void MergePage::showPreview()
{
    std::vector<EntityId> from = m_entities;
    std::erase(from, m_into);
    const MergePreview preview = previewMerge(*m_corpus, from, m_into);
    const QString muted = palette().color(QPalette::PlaceholderText).name();
    QString html = section(tr("Now"), muted) + partText(preview.into, muted);
    for (const MergePreview::Part& part : preview.from)
        html += partText(part, muted);
    html += section(tr("Then"), muted) + partText(preview.merged, muted);
    QStringList aliases;
    for (const std::string& alias : preview.aliases)
        aliases << toQString(alias);
    if (!aliases.isEmpty())
        html += QStringLiteral("<p style='margin:0'>%1</p>")
                    .arg(tr("also called %1").arg(aliases.join(QStringLiteral(", "))).toHtmlEscaped());
    m_preview->setText(html);
    m_preview->setAccessibleDescription(QTextDocumentFragment::fromHtml(html).toPlainText());
    QStringList warnings;
    for (const std::string& warning : preview.warnings)
        warnings << tr("Careful: %1").arg(toQString(warning));
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    m_merge->setText(
        tr("&Merge into “%1”").arg(toQString(preview.into.name).replace(u'&', QStringLiteral("&&"))));
}

QString MergePage::previewText() const
{
    return m_preview->accessibleDescription() + u'\n' + m_warnings->text();
}

void MergePage::merge()
{
    std::vector<EntityId> from = m_entities;
    std::erase(from, m_into);
    decide({mergeOf(*m_corpus, from, m_into)});
}

} // namespace crossread
