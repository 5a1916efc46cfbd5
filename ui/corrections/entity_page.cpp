// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/entity_page.h"

#include "model/notes/reference.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <map>

namespace crossread {

EntityPage::EntityPage(QWidget* parent)
    : CorrectionPage(parent),
      m_name(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_alias(new QLineEdit(this)),
      m_spellings(new QListWidget(this)),
      m_splitName(new QLineEdit(this)),
      m_split(nullptr),
      m_splitWords(new QLabel(this))
{
    for (int i = 0; i < entityKindCount; ++i)
        m_kind->addItem(kindName(static_cast<EntityKind>(i)));
    QFormLayout* form = addForm();
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Also called"), m_alias);
    QPushButton* applyButton = addButton(tr("A&pply"));
    connect(applyButton, &QPushButton::clicked, this, &EntityPage::apply);
    for (QLineEdit* field : {m_name, m_alias})
        connect(field, &QLineEdit::returnPressed, this, &EntityPage::apply);
    createSplit();
}

void EntityPage::createSplit()
{
    m_spellings->setAccessibleName(tr("Spellings in the texts"));
    m_spellings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_spellings->setTextElideMode(Qt::ElideRight);
    m_splitWords->setWordWrap(true);
    m_splitWords->setBuddy(m_spellings);
    column().addSpacing(12);
    column().addWidget(m_splitWords);
    column().addWidget(m_spellings);
    QFormLayout* splitForm = addForm();
    splitForm->addRow(tr("Ne&w name"), m_splitName);
    m_splitNameWords = qobject_cast<QLabel*>(splitForm->labelForField(m_splitName));
    m_split = addButton(tr("Split &Off"));
    connect(m_split, &QPushButton::clicked, this, &EntityPage::split);
    connect(m_spellings, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (item->checkState() == Qt::Checked && m_splitName->text().isEmpty())
            m_splitName->setText(item->data(Qt::UserRole).toString());
    });
}

void EntityPage::show(std::shared_ptr<const Corpus> corpus, EntityId entity)
{
    if (corpus == m_corpus && entity == m_entity)
        return;
    m_corpus = std::move(corpus);
    m_entity = entity;
    const Entity& shown = m_corpus->entity(entity);
    setHeading(toQString(shown.name),
               mentionsInArticles(m_corpus->mentionsOf(entity).size(), m_corpus->articlesOf(entity).size()));
    fill(*m_name, toQString(shown.name));
    m_kind->setCurrentIndex(static_cast<int>(shown.kind));
    fill(*m_alias, {});
    fill(*m_splitName, {});
    fillSpellings();
}

void EntityPage::fillSpellings()
{
    std::map<std::string, int> counts;
    for (const MentionId mention : m_corpus->mentionsOf(m_entity))
        ++counts[std::string(m_corpus->textOf(m_corpus->articleOf(mention), m_corpus->spanOf(mention)))];
    m_spellings->clear();
    for (const auto& [spelling, count] : counts) {
        auto* item =
            new QListWidgetItem(tr("%1 (%2)").arg(toQString(spelling).simplified(), QString::number(count)));
        item->setData(Qt::UserRole, toQString(spelling));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
        item->setToolTip(item->text());
        m_spellings->addItem(item);
    }
    showSplit();
}

/// One spelling cannot be split; several have the height they need, up to a limit.
void EntityPage::showSplit()
{
    constexpr int mostRows = 7;
    const int count = m_spellings->count();
    m_splitWords->setText(count > 1
                              ? tr("&Split: check the spellings that are somebody else")
                              : tr("It is spelled the same everywhere: there is nothing to split off."));
    m_splitWords->setForegroundRole(count > 1 ? QPalette::WindowText : QPalette::PlaceholderText);
    for (QWidget* part : {static_cast<QWidget*>(m_spellings), static_cast<QWidget*>(m_splitName),
                          static_cast<QWidget*>(m_splitNameWords), static_cast<QWidget*>(m_split)})
        part->setVisible(count > 1);
    const int row = std::max(m_spellings->sizeHintForRow(0), fontMetrics().height());
    m_spellings->setFixedHeight(std::min(count, mostRows) * row + 2 * m_spellings->frameWidth() + 2);
}

void EntityPage::apply()
{
    if (!m_corpus)
        return;
    EntityRef ref = refTo(*m_corpus, m_entity);
    std::vector<Correction> corrections;
    const auto kind = static_cast<EntityKind>(m_kind->currentIndex());
    if (kind != ref.kind) {
        corrections.emplace_back(SetEntityKind{ref, kind});
        ref.kind = kind; // the next ones find it as this one leaves it
    }
    const std::string alias = m_alias->text().simplified().toStdString();
    if (!alias.empty())
        corrections.emplace_back(AddAlias{ref, alias});
    const std::string name = m_name->text().simplified().toStdString();
    if (!name.empty() && name != ref.name)
        corrections.emplace_back(RenameEntity{ref, name});
    if (!corrections.empty())
        decide(corrections);
}

void EntityPage::split()
{
    SplitEntity split{refTo(*m_corpus, m_entity), {}, {}, {}, m_corpus->entity(m_entity).kind};
    for (int row = 0; row < m_spellings->count(); ++row) {
        if (m_spellings->item(row)->checkState() == Qt::Checked)
            split.spellings.push_back(m_spellings->item(row)->data(Qt::UserRole).toString().toStdString());
    }
    split.newName = m_splitName->text().simplified().toStdString();
    if (!split.spellings.empty() && !split.newName.empty())
        decide({std::move(split)});
}

} // namespace crossread
