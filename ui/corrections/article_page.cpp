// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/article_page.h"

#include "ui/corrections/event_page.h"
#include "ui/wording.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace crossread {

ArticlePage::ArticlePage(QWidget* parent)
    : CorrectionPage(parent),
      m_title(new QLineEdit(this)),
      m_source(new QLineEdit(this)),
      m_author(new QLineEdit(this)),
      m_date(new QLineEdit(this))
{
    m_date->setPlaceholderText(tr("2025-01-31 or 2025"));
    m_date->setToolTip(tr("2025-01-31, 2025-01 or 2025; empty: not known"));
    QFormLayout* form = addForm();
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Source"), m_source);
    form->addRow(tr("A&uthor"), m_author);
    form->addRow(tr("Pu&blished"), m_date);
    connect(addButton(tr("A&pply")), &QPushButton::clicked, this, &ArticlePage::apply);
    addFaultLine({m_date});
    for (QLineEdit* field : {m_title, m_source, m_author, m_date})
        connect(field, &QLineEdit::returnPressed, this, &ArticlePage::apply);
}

void ArticlePage::show(std::shared_ptr<const Corpus> corpus, ArticleId id)
{
    if (corpus == m_corpus && id == m_article)
        return;
    m_corpus = std::move(corpus);
    m_article = id;
    const Article& article = m_corpus->article(id);
    setHeading(titleOf(article), sourceOf(article) + QStringLiteral(" · ") + publicationText(article));
    fill(*m_title, toQString(article.title));
    fill(*m_source, toQString(article.source));
    fill(*m_author, toQString(article.author));
    fill(*m_date, writtenDay(article.published.range.from, article.published.range.precision));
    tellFault({});
}

void ArticlePage::apply()
{
    const Article& article = m_corpus->article(m_article);
    CorrectArticle correction;
    correction.article = keyOf(article);
    correction.was = titleOf(article).toStdString();
    const CorrectArticle untouched = correction;
    const auto read = [](const QLineEdit& field, const std::string& before,
                         std::optional<std::string>& into) {
        if (const std::string text = field.text().simplified().toStdString(); text != before)
            into = text;
    };
    read(*m_title, article.title, correction.title);
    read(*m_source, article.source, correction.source);
    read(*m_author, article.author, correction.author);
    if (m_date->text() != writtenDay(article.published.range.from, article.published.range.precision)) {
        const auto range = m_date->text().simplified().isEmpty() ? DateRange{} : writtenRange(m_date->text());
        if (!range) {
            tellFault(tr("A date is written 2025-01-31, 2025-01 or 2025."));
            return;
        }
        correction.published = *range;
    }
    tellFault({});
    if (correction != untouched)
        decide({std::move(correction)});
}

} // namespace crossread
