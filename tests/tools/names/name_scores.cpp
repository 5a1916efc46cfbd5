// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/names/name_scores.h"

#include "model/extract/extractors.h"
#include "model/extract/lexicon.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace crossread::tools {

namespace {
using LabelledSpan = std::tuple<Span, std::string>;

std::string contextOf(const GoldText& text, Span span)
{
    const std::size_t begin = span.begin > 40 ? span.begin - 40 : 0;
    const std::string_view all = text.text;
    std::string context(all.substr(begin, span.begin - begin));
    context += "[[";
    context += span.in(all);
    context += "]]";
    context += all.substr(span.end, 40);
    std::replace(context.begin(), context.end(), '\n', ' ');
    return context;
}

void listMisses(const GoldText& text, const std::set<LabelledSpan>& marked,
                const std::set<LabelledSpan>& found, std::vector<std::string>& misses)
{
    for (const auto& [span, label] : marked) {
        if (!found.contains({span, label}))
            misses.push_back("missed " + label + "\t" + contextOf(text, span));
    }
    for (const auto& [span, label] : found) {
        if (!marked.contains({span, label}))
            misses.push_back("wrong  " + label + "\t" + contextOf(text, span));
    }
}
} // namespace

NameCounts& NameCounts::operator+=(const NameCounts& other)
{
    right += other.right;
    found += other.found;
    marked += other.marked;
    return *this;
}

std::string labelOf(EntityKind kind)
{
    static constexpr std::array<const char*, entityKindCount> labels{"PER",  "ORG",   "LOC",
                                                                     "PROD", "GROUP", "WORK"};
    return labels.at(static_cast<std::size_t>(kind));
}

LabelCounts scoreNames(const std::vector<GoldText>& texts, const Lexicon& lexicon,
                       std::vector<std::string>* misses)
{
    LabelCounts counts;
    for (const GoldText& text : texts) {
        std::set<LabelledSpan> marked, found;
        for (const GoldSpan& gold : text.spans)
            marked.emplace(gold.span, gold.label);
        for (const Mention& mention : findMentions(text.document(), lexicon))
            found.emplace(mention.span, labelOf(mention.kind));
        for (const LabelledSpan& span : marked)
            ++counts[std::get<1>(span)].marked;
        for (const LabelledSpan& span : found) {
            ++counts[std::get<1>(span)].found;
            counts[std::get<1>(span)].right += marked.contains(span) ? 1 : 0;
        }
        if (misses)
            listMisses(text, marked, found, *misses);
    }
    return counts;
}

NameCounts sumOf(const LabelCounts& counts, const std::vector<std::string>& labels)
{
    NameCounts sum;
    for (const std::string& label : labels) {
        const auto place = counts.find(label);
        if (place != counts.end())
            sum += place->second;
    }
    return sum;
}

} // namespace crossread::tools
