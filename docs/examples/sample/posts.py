# ruff: noqa: E501 - a post stands on one line
"""What the sample archive says: the posts of an invented person, 2009 to 2025."""

from __future__ import annotations

from sample.draft import Draft, Picture, repost
from sample.posts_from_2019 import POSTS_FROM_2019

_POSTS_TO_2018 = (
    Draft(
        at="2009-03-14 18:22:07",
        text="Trying this out. I am told you say what you are doing. I am waiting for dough to rise.",
        likes=2,
    ),
    Draft(at="2009-03-14 21:40:31", text="The dough has risen. This is going well.", likes=1),
    Draft(
        at="2009-04-02 20:15:00",
        text="@bea_example yes, the number of people reading this is you",
        reply_to_handle="bea_example",
        likes=1,
    ),
    Draft(
        at="2009-08-12 23:48:19",
        text="Lay on the shed roof for the Perseids. Saw 31 meteors & one very surprised owl.",
        likes=4,
        reposts=1,
    ),
    Draft(
        at="2010-01-30 17:05:44",
        text="Full moon, fresh snow, no lamp needed. Walked to the ridge and back & met exactly nobody. 10/10.",
        likes=5,
    ),
    Draft(
        at="2010-06-21 03:52:10", text="Shortest night of the year. I intend to sleep through it. #solstice", likes=3
    ),
    Draft(
        at="2011-02-08 19:30:25",
        text="New rye starter. Flour, water, patience. I have named it Carl, after Sagan, because it contains billions.",
        key="carl",
        likes=18,
        reposts=3,
    ),
    Draft(
        at="2011-02-15 07:12:03",
        text="Day 7. Carl doubled overnight and pushed off his lid. I have never been so proud of a jar.",
        reply_to="carl",
        key="carl_2",
        likes=22,
        reposts=2,
    ),
    Draft(
        at="2011-02-16 18:44:51",
        text="First loaf with Carl. Shape: meteorite. Weight: meteorite. Taste: really very good?",
        reply_to="carl_2",
        likes=31,
        reposts=4,
    ),
    repost(
        "2011-07-21 10:15:40",
        "orbit_example",
        "The last shuttle is home. Club meeting on Friday as always: bring a cushion, the benches have not improved since "
        "1961 and neither has the tea.",
    ),
    Draft(
        at="2012-06-06 04:31:09",
        text="Saw Venus cross the Sun through a hole in a biscuit tin. The next one is in 2117. I kept the tin. #transit",
        likes=14,
        reposts=6,
    ),
    Draft(
        at="2012-09-02 16:20:00",
        text='"How far is it?" "Two kilometres." It is never two kilometres. It has never once been two kilometres.',
        likes=44,
        reposts=17,
    ),
    Draft(
        at="2013-04-13 21:15:50",
        text="Borrowed the club's 8-inch telescope for the week. Drew Saturn, because a camera would not have been as cold.",
        key="saturn",
        pictures=(
            Picture(
                "saturn_sketch", "A pencil drawing of Saturn with its rings tilted, on lined notebook paper", kind="png"
            ),
        ),
        likes=61,
        reposts=12,
    ),
    Draft(
        at="2013-04-13 21:58:02",
        text="For scale: that ring is 280,000 km wide and, mostly, ten metres thick. A sheet of paper would be thicker, in proportion.",
        reply_to="saturn",
        key="saturn_2",
        likes=25,
        reposts=5,
    ),
    Draft(
        at="2013-04-14 06:40:37",
        text='Correction from the chair of the club, received at breakfast: "MUCH thicker, dear."',
        reply_to="saturn_2",
        likes=29,
    ),
    Draft(
        at="2013-04-14 19:03:11",
        text="Several people asked what the dots are. Titan, Rhea, and one crumb.",
        reply_to="saturn",
        likes=48,
        reposts=8,
    ),
    Draft(
        at="2013-11-29 08:05:16",
        text="Comet ISON went round the Sun last night and did not come back. Same, ISON. Same.",
        likes=37,
        reposts=15,
    ),
    Draft(
        at="2014-05-25 14:18:42",
        text="Fourteen stiles, two bulls (asleep), one lake. Worth every blister.",
        pictures=(Picture("mountain_lake", "Two snowy mountains mirrored in a still lake under a pale blue sky"),),
        likes=53,
        reposts=9,
    ),
    Draft(
        at="2014-11-12 16:05:33",
        text="WE HAVE LANDED ON A COMET. It bounced. Then it bounced again. I have never felt so understood by a machine. #CometLanding",
        likes=88,
        reposts=41,
    ),
    repost(
        "2015-01-18 11:11:11",
        "crumb_example",
        'To the lady who asked whether our croissants are "in their final form": yes. They are. Thank you for checking. '
        "Also the rye is back on Thursdays from eight.",
    ),
    Draft(
        at="2015-03-20 09:36:28",
        text="Partial eclipse. The birds stopped. The neighbour's rooster did not, on principle.",
        likes=33,
        reposts=7,
    ),
    Draft(
        at="2015-07-14 12:02:55",
        text="It has a HEART on it. Pluto has a heart on it. Nine years of travel and it waves back like that. {https://example.org/new-horizons?from=ada&to=pluto}",
        likes=102,
        reposts=38,
    ),
    Draft(
        at="2016-02-11 15:50:12",
        text="Two black holes collided 1.3 billion years ago and we felt it: 4 km of ruler, out by < 1/1000 of a proton. #LIGO",
        likes=71,
        reposts=29,
    ),
    Draft(
        at="2016-10-22 13:27:40",
        text="The whole wood has turned. Nobody spoke for an hour, which for this walking group is a record.",
        pictures=(
            Picture(
                "autumn_path", "A path through an October wood, golden light between dark trunks, leaves everywhere"
            ),
        ),
        likes=66,
        reposts=11,
    ),
    Draft(
        at="2016-12-24 17:45:00",
        text="@miro_example thank you for the cheese. Please tell the goat with the white ear that she is an artist.",
        reply_to_handle="miro_example",
        likes=12,
    ),
    Draft(
        at="2017-08-19 22:10:05",
        text='Eleven hours of trains, a bus, and a cousin\'s truck. In the path of totality. Forecast: "maybe". #eclipse2017',
        key="eclipse",
        likes=40,
        reposts=6,
    ),
    Draft(
        at="2017-08-21 16:02:44",
        text="Clouds. All of them. Every cloud that ever lived has come.",
        reply_to="eclipse",
        key="eclipse_2",
        likes=35,
        reposts=4,
    ),
    Draft(
        at="2017-08-21 17:19:30",
        text="And then it opened.",
        reply_to="eclipse_2",
        key="eclipse_3",
        pictures=(
            Picture("eclipse", "The black disc of the Moon surrounded by the white, feathery corona of the Sun"),
        ),
        likes=412,
        reposts=128,
    ),
    Draft(
        at="2017-08-21 17:48:13",
        text="Grown people held hands with strangers. A man next to me took off his hat. I forgot to look at my notes, which said: LOOK UP.",
        reply_to="eclipse_3",
        key="eclipse_4",
        likes=230,
        reposts=51,
    ),
    Draft(
        at="2017-08-21 18:30:59",
        text="For everyone asking: no filter during totality, always before & after. Notes for the next one: {https://example.org/eclipse-notes}",
        reply_to="eclipse_3",
        likes=77,
        reposts=30,
    ),
    Draft(
        at="2017-08-22 06:15:20",
        text="Two minutes and nineteen seconds. I would do the eleven hours again for one of them.",
        reply_to="eclipse_4",
        likes=195,
        reposts=40,
    ),
    Draft(
        at="2018-01-31 20:25:47",
        text="Supermoon, blue moon, eclipsed moon: the Moon has hired an agent.",
        likes=93,
        reposts=34,
    ),
    Draft(
        at="2018-04-01 09:00:00",
        text="Carl is seven. I gave him the good flour. {quote carl}",
        likes=58,
        reposts=5,
    ),
    Draft(
        at="2018-08-12 23:30:18",
        text="@dalia_example يا لها من ليلة! عددتُ ستين شهابًا قبل أن أنام 🌠",
        reply_to_handle="dalia_example",
        language="ar",
        likes=21,
        reposts=2,
    ),
    Draft(
        at="2018-10-06 11:44:36",
        text="If the company that makes my boots were listed I would buy it today. $BOOT up 100% since the new laces.",
        likes=19,
    ),
)

POSTS = (*_POSTS_TO_2018, *POSTS_FROM_2019)
