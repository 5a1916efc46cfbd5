// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/passages/furniture_phrases.h"

namespace crossread::furniture {

namespace {

const char* const wholeLineText = R"(
leave a reply
leave a comment
leave a reply cancel reply
post a comment
post comment
add a comment
add comment
write a comment
cancel reply
reply
no comments
no comments yet
comments are closed
view comments
show comments
join the conversation
join the discussion
be the first to comment
advertisement
advertisements
advertising
ad
sponsored
sponsored content
promoted
anzeige
publicité
publicidad
article continues below
article continues below advertisement
story continues below advertisement
continue reading below
share
share this
share this article
share this post
share this story
share this page
share on facebook
share on twitter
share on x
share on linkedin
share on whatsapp
share via email
share article
share story
share:
tweet
pin it
tweet this
email this
email this article
print this
print this article
print
copy link
copy url
link copied
link copied to clipboard
facebook
twitter
linkedin
whatsapp
telegram
pinterest
reddit
email
save
save article
bookmark
like this
like loading...
loading...
loading
related
related articles
related article
related posts
related post
related news
related stories
related story
related content
related topics
related reading
related coverage
related links
you may also like
you might also like
you may also enjoy
recommended
recommended for you
recommended reading
recommended stories
more from this author
more stories
more news
more like this
more on this
more on this story
more on this topic
read more
read next
read also
read full article
read the full article
read the full story
continue reading
keep reading
see also
also read
up next
next article
previous article
next post
previous post
next
previous
older posts
newer posts
older post
newer post
don't miss
trending now
most read
most popular
editor's picks
editors' picks
popular posts
recent posts
latest posts
latest news
top stories
subscribe
subscribe now
subscribe today
sign up
sign up now
sign in
log in
login
register
follow us
follow
join us
newsletter
subscribe to our newsletter
sign up for our newsletter
get our newsletter
stay connected
stay informed
stay updated
contact us
about us
privacy policy
terms of service
terms of use
terms and conditions
cookie policy
cookie settings
accept
accept all
accept cookies
skip to content
skip to main content
skip navigation
back to top
go to top
scroll to top
toggle navigation
table of contents
all rights reserved
leave your comment
your comment
submit
submit comment
weiterlesen
mehr zum thema
lire aussi
à lire aussi
leer más
lee también
leggi anche
kommentare
kommentar schreiben
)";

const char* const edgeLineText = R"(
ticker
home
menu
search
main menu
navigation
breaking news
breaking
trending
tags
labels
topics
categories
category
archive
archives
comments
comment
about
contact
name
name *
email *
website
news
world
business
technology
tech
opinion
politics
sports
sport
health
science
lifestyle
entertainment
videos
video
photos
gallery
podcasts
live
latest
featured
popular
about the author
author
written by
published by
posted in
filed under
tagged
uncategorized
social
random posts
recent
recent comments
search this blog
search for
footer
copyright
sitemap
powered by blogger
)";

const char* const beginningText = R"(
see also 
see also:
also read:
also read 
read also:
read also 
read more:
read more about
read more at
read more on
read more from
read next:
read the full 
must read:
related:
related article
related stor
recommended:
more:
watch:
watch now:
listen:
don't miss:
up next:
your email address will not be published
required fields are marked
save my name, email
notify me of
you must be logged in
please log in to
please enable javascript
javascript is disabled
sign up for 
sign up to 
subscribe to 
subscribe for 
get the latest 
get our 
follow us on
follow us @
like us on
join our 
join us on
click here to 
tap here to 
download our app
download the app
share this 
share on 
share via 
click to share
by submitting 
by clicking 
by signing up
by subscribing
this website uses cookies
this site uses cookies
we use cookies
this site uses akismet
this site is protected by recaptcha
copyright ©
copyright (c)
copyright 20
© 20
© copyright
(c) 20
powered by 
tags:
tagged:
tagged with
filed under
posted in 
categories:
category:
labels:
topics:
print article
view all posts
view all comments
show more 
load more
lesen sie auch
lire aussi
leggi anche
lea también
lee también
have a news tip
got a news tip
got a tip
support our journalism
become a member
become a subscriber
already a subscriber
enter your email
)";

const char* const disclosureText = R"(
affiliate link
affiliate commission
affiliate disclosure
we may earn a commission
we may earn money
may earn us a commission
we may earn a small commission
may receive a commission
we may receive compensation
we may get a commission
earn an affiliate
independently selected by our editors
chosen independently by our editors
as an amazon associate
)";

} // namespace

const PhraseList& wholeLines()
{
    static const PhraseList list{wholeLineText};
    return list;
}

const PhraseList& edgeLines()
{
    static const PhraseList list{edgeLineText};
    return list;
}

const PhraseList& beginnings()
{
    static const PhraseList list{beginningText};
    return list;
}

const PhraseList& disclosures()
{
    static const PhraseList list{disclosureText};
    return list;
}

} // namespace crossread::furniture
