// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/listed_words.h"

#include <array>
#include <string_view>

/// Given names that are nearly always a woman's or nearly always a man's, in small letters: common ones of
/// the world's press. Names that both bear ("Kim", "Andrea", "Jean", "Robin", "Nikita") stand in neither
/// list. Own list.
namespace crossread::givenNames {

inline constexpr ListedWords women{std::to_array<std::string_view>(
    {"abigail",   "ada",       "adriana",  "agnes",      "aisha",      "alexandra",  "alice",     "alicia",
     "alison",    "amanda",    "amelia",   "amina",      "amy",        "ana",        "angela",    "anita",
     "anna",      "anne",      "annette",  "ann",        "angelina",   "astrid",     "audrey",    "barbara",
     "beatrice",  "beatriz",   "bella",    "bernadette", "beth",       "betty",      "birgit",    "brenda",
     "bridget",   "brigitte",  "camila",   "camilla",    "carla",      "carmen",     "carol",     "carolina",
     "caroline",  "catherine", "cecilia",  "celia",      "charlotte",  "chiara",     "christina", "christine",
     "claire",    "clara",     "claudia",  "cristina",   "cynthia",    "daniela",    "deborah",   "debra",
     "denise",    "diana",     "diane",    "dolores",    "donna",      "dora",       "doris",     "dorothy",
     "edith",     "eileen",    "elena",    "eleanor",    "elisa",      "elisabeth",  "elizabeth", "ella",
     "ellen",     "emily",     "emma",     "erika",      "esther",     "eva",        "eve",       "fatima",
     "fatou",     "fiona",     "frances",  "francesca",  "gabriela",   "georgina",   "gertrude",  "gina",
     "giorgia",   "giulia",    "gloria",   "grace",      "greta",      "gwen",       "hannah",    "harriet",
     "heather",   "heidi",     "helen",    "helena",     "helga",      "hilary",     "hillary",   "ida",
     "imke",      "ines",      "ingrid",   "irene",      "irina",      "isabel",     "isabella",  "jacinda",
     "jane",      "janet",     "jennifer", "jessica",    "joan",       "joana",      "joanna",    "joanne",
     "josephine", "joyce",     "judith",   "judy",       "julia",      "juliana",    "julie",     "kaja",
     "kamala",    "karen",     "karin",    "kate",       "katarina",   "katharina",  "katherine", "kathleen",
     "kathryn",   "kathy",     "katie",    "keiko",      "kirsten",    "kristalina", "kristin",   "larissa",
     "laura",     "layla",     "leila",    "lena",       "leonie",     "leticia",    "lily",      "linda",
     "lisa",      "liz",       "louise",   "lucia",      "lucy",       "luisa",      "lydia",     "madeleine",
     "magdalena", "maggie",    "mara",     "margaret",   "margarethe", "margarita",  "margot",    "maria",
     "marianne",  "marie",     "marina",   "marion",     "marjorie",   "marta",      "martha",    "martina",
     "mary",      "matilda",   "maureen",  "megan",      "melanie",    "melissa",    "mercedes",  "mette",
     "mia",       "michelle",  "miriam",   "molly",      "monica",     "monique",    "nadia",     "nancy",
     "naomi",     "natalia",   "natalie",  "natasha",    "nicole",     "nina",       "nora",      "olga",
     "olivia",    "pamela",    "patricia", "paula",      "pauline",    "penelope",   "petra",     "philippa",
     "phyllis",   "pia",       "polly",    "priscilla",  "priti",      "rachel",     "rebecca",   "renata",
     "rita",      "rosa",      "rosalind", "rose",       "rosemary",   "rosie",      "ruth",      "sabine",
     "sally",     "samantha",  "sandra",   "sanna",      "sara",       "sarah",      "sharon",    "sheila",
     "shirley",   "silvia",    "simone",   "sofia",      "sonia",      "sophia",     "sophie",    "stella",
     "stephanie", "sue",       "suella",   "susan",      "susanne",    "svetlana",   "sylvia",    "tamara",
     "tanya",     "tatiana",   "teresa",   "theresa",    "tina",       "ursula",     "valentina", "valerie",
     "vanessa",   "vera",      "veronica", "victoria",   "viola",      "virginia",   "vivian",    "wendy",
     "yolanda",   "yoko",      "yulia",    "yvette",     "yvonne",     "zainab",     "zoe"})};

inline constexpr ListedWords men{std::to_array<std::string_view>(
    {"aaron",     "abdul",     "abdullah", "abraham",   "adam",      "adrian",    "ahmad",
     "ahmed",     "alan",      "alastair", "albert",    "alberto",   "alejandro", "alexander",
     "alexandre", "alexei",    "alfred",   "ali",       "allan",     "allen",     "anders",
     "andreas",   "andrei",    "andrew",   "anthony",   "antoine",   "anton",     "antonio",
     "arnold",    "arthur",    "barack",   "ben",       "benjamin",  "bernard",   "bernd",
     "bill",      "bob",       "boris",    "brad",      "brian",     "bruce",     "bruno",
     "carl",      "carlos",    "charles",  "chris",     "christian", "christoph", "christopher",
     "claude",    "claudio",   "colin",    "craig",     "dan",       "daniel",    "dave",
     "david",     "dennis",    "derek",    "diego",     "dieter",    "dmitry",    "dominic",
     "donald",    "doug",      "douglas",  "edmund",    "eduardo",   "edward",    "elon",
     "emmanuel",  "enrique",   "eric",     "erik",      "ernest",    "eugene",    "fabio",
     "felix",     "ferdinand", "fernando", "francesco", "francis",   "francisco", "franck",
     "frank",     "franz",     "fred",     "frederick", "friedrich", "gareth",    "gary",
     "geoffrey",  "george",    "georges",  "gerald",    "gerhard",   "giovanni",  "giuseppe",
     "gordon",    "graham",    "greg",     "gregory",   "guillermo", "gustav",    "gustavo",
     "hamid",     "hans",      "harold",   "harry",     "hassan",    "heinrich",  "helmut",
     "henri",     "henrik",    "henry",    "herbert",   "hiroshi",   "howard",    "hugh",
     "hugo",      "ian",       "ibrahim",  "igor",      "isaac",     "ivan",      "jack",
     "jacob",     "jacques",   "jakob",    "james",     "jason",     "javier",    "jeff",
     "jeffrey",   "jeremy",    "jerome",   "jim",       "joachim",   "joe",       "joel",
     "johan",     "johannes",  "john",     "johnny",    "jon",       "jonathan",  "joop",
     "jorge",     "jose",      "josef",    "joseph",    "juan",      "julio",     "justin",
     "karl",      "keir",      "keith",    "kenneth",   "kenji",     "kevin",     "klaus",
     "konrad",    "kurt",      "lars",     "laurent",   "lawrence",  "leo",       "leon",
     "leonard",   "lloyd",     "louis",    "luca",      "lucas",     "luigi",     "luis",
     "luiz",      "malcolm",   "manuel",   "marc",      "marcel",    "marco",     "marcus",
     "mario",     "mark",      "markus",   "martin",    "mateo",     "matt",      "matteo",
     "matthew",   "maurice",   "max",      "michael",   "miguel",    "mike",      "mikhail",
     "mohamed",   "mohammad",  "mohammed", "muhammad",  "mustafa",   "narendra",  "nathan",
     "neil",      "nicholas",  "nicolas",  "nigel",     "nikolai",   "norman",    "olaf",
     "oleg",      "oliver",    "omar",     "oscar",     "otto",      "pablo",     "patrick",
     "paul",      "paulo",     "pavel",    "pedro",     "peter",     "petr",      "phil",
     "philip",    "philippe",  "pierre",   "pieter",    "rafael",    "rahul",     "ralph",
     "ramon",     "raul",      "raymond",  "recep",     "ricardo",   "richard",   "rishi",
     "robert",    "roberto",   "roger",    "roland",    "ron",       "ronald",    "roy",
     "rudolf",    "rupert",    "russell",  "salman",    "samuel",    "scott",     "sean",
     "sebastian", "sergei",    "sergio",   "shigeru",   "shinzo",    "simon",     "stanley",
     "stefan",    "stephen",   "steve",    "steven",    "stuart",    "sven",      "takeshi",
     "ted",       "terence",   "thomas",   "tim",       "timothy",   "tom",       "tony",
     "ulrich",    "victor",    "viktor",   "vincent",   "vladimir",  "volodymyr", "walter",
     "wayne",     "werner",    "wilhelm",  "william",   "wolfgang",  "xavier",    "yusuf",
     "yoshihide"})};

} // namespace crossread::givenNames
