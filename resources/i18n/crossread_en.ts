<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to “%1”.</source>
        <translation>
            <numerusform>%Ln file written to “%1”.</numerusform>
            <numerusform>%Ln files written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread</name>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln article(s)</source>
        <comment>mentions in articles</comment>
        <translation>
            <numerusform>%1 in %Ln article</numerusform>
            <numerusform>%1 in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) could not be decoded as %1 and stand as � in the text</source>
        <comment>damage of a file</comment>
        <translation>
            <numerusform>%Ln place could not be decoded as %1 and stands as � in the text</numerusform>
            <numerusform>%Ln places could not be decoded as %1 and stand as � in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) lie outside of the stretch shown.</source>
        <translation>
            <numerusform>%Ln event lies outside of the stretch shown.</numerusform>
            <numerusform>%Ln events lie outside of the stretch shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) could not be placed.</source>
        <translation>
            <numerusform>%Ln date could not be placed.</numerusform>
            <numerusform>%Ln dates could not be placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A timeline of %Ln dated event(s).</source>
        <translation>
            <numerusform>A timeline of %Ln dated event.</numerusform>
            <numerusform>A timeline of %Ln dated events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out: those that fewest articles give.</source>
        <translation>
            <numerusform>%Ln row left out: those that fewest articles give.</numerusform>
            <numerusform>%Ln rows left out: those that fewest articles give.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on entities: the format knows passages and articles only.</source>
        <translation>
            <numerusform>%n note on entities: the format knows passages and articles only.</numerusform>
            <numerusform>%n notes on entities: the format knows passages and articles only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That %n note(s) are about a figure, date or event: they travel as notes on its words.</source>
        <translation>
            <numerusform>That %n note is about a figure, date or event: it travels as a note on its words.</numerusform>
            <numerusform>That %n notes are about a figure, date or event: they travel as notes on its words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Colour and description of %n tag(s): tags travel as their names.</source>
        <translation>
            <numerusform>Colour and description of %n tag: tags travel as their names.</numerusform>
            <numerusform>Colour and description of %n tags: tags travel as their names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) that no note has.</source>
        <translation>
            <numerusform>%n tag that no note has.</numerusform>
            <numerusform>%n tags that no note has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where in the text %n passage(s) stand: the words are there, their positions are not.</source>
        <translation>
            <numerusform>Where in the text %n passage stands: the words are there, its position is not.</numerusform>
            <numerusform>Where in the text %n passages stand: the words are there, their positions are not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) of what the machine found.</source>
        <translation>
            <numerusform>%n correction of what the machine found.</numerusform>
            <numerusform>%n corrections of what the machine found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same words in the same surroundings, %n character(s) away.</source>
        <translation>
            <numerusform>The same words in the same surroundings, %n character away.</numerusform>
            <numerusform>The same words in the same surroundings, %n characters away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n note(s)</source>
        <translation>
            <numerusform>Import %n note</numerusform>
            <numerusform>Import %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of a newer version that this one does not know are not in the copy.</source>
        <translation>
            <numerusform>%n change of a newer version that this one does not know is not in the copy.</numerusform>
            <numerusform>%n changes of a newer version that this one does not know are not in the copy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::ArticleListModel</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::CopyListModel</name>
    <message numerus="yes">
        <source>%Ln article(s), one text</source>
        <translation>
            <numerusform>%Ln article, one text</numerusform>
            <numerusform>%Ln articles, one text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) that another article has too</source>
        <translation>
            <numerusform>%Ln passage that another article has too</numerusform>
            <numerusform>%Ln passages that another article has too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that said something else before</source>
        <translation>
            <numerusform>%Ln article that said something else before</numerusform>
            <numerusform>%Ln articles that said something else before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed article(s)</source>
        <translation>
            <numerusform>%Ln changed article</numerusform>
            <numerusform>%Ln changed articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier text(s)</source>
        <translation>
            <numerusform>%Ln earlier text</numerusform>
            <numerusform>%Ln earlier texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies), %1 % alike</source>
        <translation>
            <numerusform>%Ln copy, %1 % alike</numerusform>
            <numerusform>%Ln copies, %1 % alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shared passage(s)</source>
        <translation>
            <numerusform>%Ln shared passage</numerusform>
            <numerusform>%Ln shared passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::Corrections</name>
    <message numerus="yes">
        <source>Merge %Ln Name(s)…</source>
        <translation>
            <numerusform>Merge %Ln Name…</numerusform>
            <numerusform>Merge %Ln Names…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject All Mentions of %Ln Name(s)</source>
        <translation>
            <numerusform>Reject All Mentions of %Ln Name</numerusform>
            <numerusform>Reject All Mentions of %Ln Names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject All %Ln Figure(s) Found by %1</source>
        <translation>
            <numerusform>Reject the Only Figure Found by %1</numerusform>
            <numerusform>Reject All %Ln Figures Found by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject All %Ln Event(s) Found by %1</source>
        <translation>
            <numerusform>Reject the Only Event Found by %1</numerusform>
            <numerusform>Reject All %Ln Events Found by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject All %Ln Name(s) Found by %1</source>
        <translation>
            <numerusform>Reject the Only Name Found by %1</numerusform>
            <numerusform>Reject All %Ln Names Found by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::DetailsView</name>
    <message numerus="yes">
        <source>Said in %Ln place(s)</source>
        <translation>
            <numerusform>Said in %Ln place</numerusform>
            <numerusform>Said in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %Ln reach(es) beyond this time</source>
        <translation>
            <numerusform>the last one reaches beyond this time</numerusform>
            <numerusform>the last %Ln reach beyond this time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::DifferenceListModel</name>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln number</numerusform>
            <numerusform>%Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hedge(s)</source>
        <translation>
            <numerusform>%Ln hedge</numerusform>
            <numerusform>%Ln hedges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wording(s)</source>
        <translation>
            <numerusform>%Ln wording</numerusform>
            <numerusform>%Ln wordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in letter case</source>
        <translation>
            <numerusform>%Ln in letter case</numerusform>
            <numerusform>%Ln in letter case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::EntitiesView</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::Facts</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) selected</source>
        <translation>
            <numerusform>%Ln thing selected</numerusform>
            <numerusform>%Ln things selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s) selected</source>
        <translation>
            <numerusform>%Ln figure selected</numerusform>
            <numerusform>%Ln figures selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) selected</source>
        <translation>
            <numerusform>%Ln event selected</numerusform>
            <numerusform>%Ln events selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation>
            <numerusform>%Ln article selected</numerusform>
            <numerusform>%Ln articles selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::FiguresView</name>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln figure(s)</source>
        <translation>
            <numerusform>%1 of %Ln figure</numerusform>
            <numerusform>%1 of %Ln figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::HoverCard</name>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::LibraryView</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::LinkList</name>
    <message numerus="yes">
        <source>Remove %Ln link(s)</source>
        <translation>
            <numerusform>Remove %Ln link</numerusform>
            <numerusform>Remove %Ln links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::MainWindow</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read: see the load report</source>
        <translation>
            <numerusform>%Ln file could not be read: see the load report</numerusform>
            <numerusform>%Ln files could not be read: see the load report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed on the disk since being read: %1. Your notes stay where their words are.</source>
        <translation>
            <numerusform>%Ln file changed on the disk since it was read: %1. Your notes stay where their words are.</numerusform>
            <numerusform>%Ln files changed on the disk since they were read: %1. Your notes stay where their words are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) say something else now: %1.</source>
        <translation>
            <numerusform>%Ln article says something else now: %1.</numerusform>
            <numerusform>%Ln articles say something else now: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) or link end(s) lost their words.</source>
        <translation>
            <numerusform>%Ln note or link end lost its words.</numerusform>
            <numerusform>%Ln notes or link ends lost their words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) of %1 can be taken over.</source>
        <translation>
            <numerusform>%Ln note of %1 can be taken over.</numerusform>
            <numerusform>%Ln notes of %1 can be taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) will be left out:</source>
        <translation>
            <numerusform>%Ln thing will be left out:</numerusform>
            <numerusform>%Ln things will be left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) taken over. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%Ln note taken over. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln notes taken over. Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) find(s) no place and will be listed with the words.</source>
        <translation>
            <numerusform>%Ln passage finds no place and will be listed with its words.</numerusform>
            <numerusform>%Ln passages find no place and will be listed with their words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::MergePage</name>
    <message numerus="yes">
        <source>, %Ln figure(s)</source>
        <translation>
            <numerusform>, %Ln figure</numerusform>
            <numerusform>, %Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln event(s)</source>
        <translation>
            <numerusform>, %Ln event</numerusform>
            <numerusform>, %Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln name(s) into one</source>
        <translation>
            <numerusform>Merge %Ln name into one</numerusform>
            <numerusform>Merge %Ln names into one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::NoteActs</name>
    <message numerus="yes">
        <source>Remove %Ln note(s)</source>
        <translation>
            <numerusform>Remove %Ln note</numerusform>
            <numerusform>Remove %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::NoteFacts</name>
    <message numerus="yes">
        <source>%Ln note(s) selected</source>
        <translation>
            <numerusform>%Ln note selected</numerusform>
            <numerusform>%Ln notes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::NoteList</name>
    <message numerus="yes">
        <source>Remove %Ln note(s)</source>
        <translation>
            <numerusform>Remove %Ln note</numerusform>
            <numerusform>Remove %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) removed; Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>%Ln note removed; Ctrl+Z takes that back.</numerusform>
            <numerusform>%Ln notes removed; Ctrl+Z takes that back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::NoteListModel</name>
    <message numerus="yes">
        <source>%1, %Ln note(s)</source>
        <translation>
            <numerusform>%1, %Ln note</numerusform>
            <numerusform>%1, %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::NotesExportPanel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) will travel.</source>
        <translation>
            <numerusform>%Ln thing will travel.</numerusform>
            <numerusform>%Ln things will travel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::ProjectNotice</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::ReadingPane</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::StatusLine</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::TimelineCanvas</name>
    <message numerus="yes">
        <source>%Ln more event(s): click to list them</source>
        <translation>
            <numerusform>%Ln more event: click to list them</numerusform>
            <numerusform>%Ln more events: click to list them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::TimelineView</name>
    <message numerus="yes">
        <source>%Ln dated event(s)</source>
        <translation>
            <numerusform>%Ln dated event</numerusform>
            <numerusform>%Ln dated events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more event(s) here</source>
        <translation>
            <numerusform>%Ln more event here</numerusform>
            <numerusform>%Ln more events here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) could not be placed</source>
        <translation>
            <numerusform>%Ln date could not be placed</numerusform>
            <numerusform>%Ln dates could not be placed</numerusform>
        </translation>
    </message>
</context>
</TS>
