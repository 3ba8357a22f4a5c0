# ruff: noqa: E501, RUF001 - a post stands on one line, in any script
"""The later posts of the sample archive, 2019 to 2025."""

from __future__ import annotations

from sample.draft import Draft, Picture, repost

POSTS_FROM_2019 = (
    Draft(
        at="2019-04-10 13:20:02",
        text="We have a picture of a black hole and it looks like a slightly blurry doughnut. I feel seen by physics. 🍩🕳️",
        likes=140,
        reposts=52,
    ),
    Draft(
        at="2019-07-20 20:17:40",
        text="Fifty years ago today, at 20:17:40. I was not born and I still remember it.",
        likes=96,
        reposts=33,
    ),
    repost(
        "2019-09-28 19:05:10",
        "orbit_example",
        "Observing night is ON. Dress as for the pole, bring a red lamp, and if you must use your phone use it under a coat. "
        "We will know. We always know.",
    ),
    Draft(
        at="2019-12-14 07:31:26",
        text="Minus nine, no wind, sun just over the edge. This is the whole reason for alarm clocks.",
        pictures=(Picture("misty_hills", "Ridge behind ridge of hills in the mist, a low sun above a pink horizon"),),
        likes=121,
        reposts=18,
    ),
    Draft(
        at="2020-03-22 10:02:14",
        text="Everyone is baking bread now. Welcome. Sit down. There is room. The first one is always a doorstop. 🍞",
        key="bread",
        likes=318,
        reposts=84,
    ),
    Draft(
        at="2020-03-22 10:09:48",
        text="What nobody tells you:\n\n1. It is ready when it is ready\n2. Your kitchen is colder than the book's kitchen\n3. Salt",
        reply_to="bread",
        key="bread_2",
        likes=164,
        reposts=47,
    ),
    Draft(
        at="2020-03-22 10:15:30",
        text="4. There is no 4. People stop reading and then the bread is flat & they write to me.",
        reply_to="bread_2",
        key="bread_3",
        likes=140,
        reposts=21,
    ),
    Draft(
        at="2020-03-22 18:52:11",
        text="Right, by popular demand, 4: turn the oven on first.",
        reply_to="bread_3",
        likes=201,
        reposts=30,
    ),
    Draft(
        at="2020-03-23 08:20:45",
        text="A dozen of you have asked for a piece of Carl. Send an envelope. He travels dried, like an astronaut's dinner.",
        reply_to="bread",
        likes=187,
        reposts=26,
    ),
    Draft(
        at="2020-04-11 15:41:00",
        text="Practised the wheat pattern on eleven loaves. The twelfth is too pretty to eat. (I have eaten it.)",
        key="loaf",
        pictures=(Picture("loaf", "A round dark loaf on a wooden board, an ear of wheat cut into its crust"),),
        likes=256,
        reposts=39,
    ),
    Draft(
        at="2020-05-03 14:12:54",
        text="@jun_example 写真ありがとう！ライ麦パンの色がとてもきれいです。カールも喜んでいます 🍞",
        reply_to_handle="jun_example",
        language="ja",
        likes=34,
    ),
    Draft(
        at="2020-07-17 22:55:08",
        text="Comet NEOWISE with bare eyes from the end of my own road. Woke the whole family 👨‍👩‍👧‍👦. Was forgiven.",
        likes=175,
        reposts=44,
    ),
    Draft(
        at="2020-12-21 17:33:19",
        text="Jupiter and Saturn, one thumb's nail apart. Last seen this close at night in 1226. Set a reminder for 2080. #conjunction",
        likes=133,
        reposts=48,
    ),
    Draft(
        at="2021-02-18 20:56:03",
        text="Seven minutes of terror and then: a wheel on Mars. I dropped a perfectly good baguette. #Perseverance",
        likes=90,
        reposts=27,
    ),
    Draft(
        at="2021-04-19 08:40:31",
        text="A helicopter. On MARS. It flew for 39 seconds, which is longer than my nephew's. @bea_example tell him it is a compliment",
        likes=84,
        reposts=13,
    ),
    Draft(
        at="2021-06-26 16:44:27",
        text="Planned: 12 km. Walked: 19. I drew the map afterwards so that it looks deliberate. 🥾 #walking",
        pictures=(
            Picture(
                "walking_map",
                "A hand-drawn map: contour lines, a blue river, and a dashed red path that wanders",
                kind="png",
            ),
        ),
        likes=118,
        reposts=16,
    ),
    Draft(
        at="2021-09-05 19:20:00",
        text="@noam_example שנה טובה! שתהיה שנה של שמיים בהירים ולחם טוב 🍯",
        reply_to_handle="noam_example",
        language="iw",
        likes=26,
        reposts=1,
    ),
    Draft(
        at="2021-12-25 12:22:50",
        text="The Webb telescope is up. Please, nobody breathe for a month: it has 344 single points of failure, & so do I.",
        likes=167,
        reposts=59,
    ),
    Draft(
        at="2022-03-13 21:08:16",
        text="Five days old tonight. The line between day and night is where the craters are: same as everywhere.",
        pictures=(Picture("crescent_moon"),),
        likes=144,
        reposts=22,
    ),
    Draft(
        at="2022-07-12 15:05:09",
        text="Every smudge in that picture is a galaxy. The part of the sky it covers is a grain of sand held at arm's length. I need to sit down and knead something.",
        key="webb",
        likes=289,
        reposts=97,
    ),
    Draft(
        at="2022-07-12 19:31:44",
        text="I have kneaded something. It helped. {quote webb}",
        likes=102,
        reposts=9,
    ),
    Draft(
        at="2022-09-26 23:16:38",
        text="We threw a fridge at an asteroid and MISSED NOTHING. #DARTmission",
        likes=111,
        reposts=42,
    ),
    Draft(
        at="2022-11-08 10:59:21",
        text="Total lunar eclipse over the allotment. Colour: overbaked brioche.",
        likes=70,
        reposts=12,
    ),
    Draft(
        at="2022-11-18 20:41:17",
        text="Half of you are packing. Bea is at @bea@whistledown.example, Miro and the goats are at @miro@goats.example, the club is @orbit@stars.example. I stay until the bread is done.",
        likes=58,
        reposts=17,
    ),
    Draft(
        at="2022-12-04 09:12:00",
        text="My sister gave me a 12-inch telescope. It does not fit in the car. It does not fit in the shed. I am keeping it.",
        key="telescope_draft",
        likes=3,
    ),
    Draft(
        at="2022-12-04 09:21:30",
        text="My sister gave me a 12-inch telescope. It does not fit in the car. It does not fit in the shed. I am keeping it, and her.",
        edit_of="telescope_draft",
        likes=156,
        reposts=14,
    ),
    Draft(
        at="2023-02-26 21:40:12",
        text="Aurora, this far south, over the car park of the garden centre. Forty people in slippers. Nobody went home.",
        pictures=(Picture("aurora", "Green curtains of light above a car park", is_missing=True),),
        likes=240,
        reposts=66,
    ),
    Draft(
        at="2023-05-20 18:16:05",
        text="A note on bread, since people keep asking why mine takes two days. The short answer is that it does not take two days, it takes twenty minutes, eleven times, with a long think in between. The long answer begins with flour, and with my grandmother, who never weighed anything and…",
        note="A note on bread, since people keep asking why mine takes two days. The short answer is that it does not take "
        "two days, it takes **twenty minutes, eleven times**, with a long think in between. The long answer begins with "
        "flour, and with my grandmother, who never weighed anything and never once threw a loaf away.\n\n"
        "**Friday evening.** Feed the starter. Talk to it. I am told the talking does nothing; the starter has not complained.\n\n"
        "**Saturday.** Rye, wheat, water, salt, in that order, and __then leave it alone__. Leaving it alone is the "
        "hardest thing I have learnt in fifteen years, at the bench and away from it. Fold it when you pass. Go for a walk; "
        "a dough likes the company of an empty kitchen.\n\n"
        "**Sunday.** Hot oven, hotter than you dare. Steam. Forty minutes. Then wait an hour before you cut it. "
        "(You will not wait an hour. Nobody has ever waited an hour. Write to me if you have: {https://example.org/ada/one-hour})\n\n"
        "My grandmother's version was shorter: __\"It's bread, child. It wants to happen.\"__ #sourdough",
        likes=512,
        reposts=143,
    ),
    Draft(
        at="2023-07-02 20:45:33",
        text="Last light at Cape Example. The keeper let me wind the clockwork. I have peaked.",
        pictures=(Picture("lighthouse", "A red and white lighthouse at dusk, its beam reaching over the sea"),),
        likes=133,
        reposts=15,
    ),
    Draft(
        at="2023-08-23 12:40:00",
        text="A soft landing at the Moon's south pole! Made samosas. They also landed softly. 🌙",
        likes=79,
        reposts=18,
    ),
    Draft(
        at="2023-10-14 07:30:19",
        text="@crumb_example I would never say that your rye is better than mine. I would, however, like four.",
        reply_to_handle="crumb_example",
        likes=47,
    ),
    Draft(
        at="2023-12-03 17:10:00",
        text="Does anyone in this community have a dew heater to lend on Friday? Payment in cinnamon buns, as is our law.",
        shelf="community",
        key="dew",
        likes=14,
    ),
    Draft(
        at="2023-12-04 08:02:41",
        text="Three heaters offered by breakfast. Baking for six.",
        shelf="community",
        reply_to="dew",
        likes=22,
    ),
    Draft(
        at="2024-04-08 19:05:57",
        text="Not there this time. Watched strangers gasp on a screen & cried all the same. {quote eclipse_3}",
        likes=155,
        reposts=20,
    ),
    Draft(
        at="2024-05-10 23:52:30",
        text="THE WHOLE SKY IS PINK. I am in the garden in a dressing gown with the entire street. Someone has brought out a kettle.",
        key="pink",
        likes=388,
        reposts=104,
    ),
    Draft(
        at="2024-05-11 00:41:15",
        text="It is coming straight down from the top of the sky like the inside of a tent. Mrs. Dunn (91) says it was better in 1938.",
        reply_to="pink",
        likes=421,
        reposts=98,
    ),
    Draft(
        at="2024-05-11 07:10:00",
        text="i have had one hour of sleep adn it was wasetd",
        shelf="deleted",
        deleted_at="2024-05-11 07:12:30",
    ),
    Draft(
        at="2024-08-12 22:36:50",
        text="The station went over while we were waiting for meteors. Six people live in that dot. We waved. You have to wave.",
        pictures=(Picture("station_pass", "A bright dot crosses the evening sky above dark hills", kind="mp4"),),
        likes=164,
        reposts=23,
    ),
    Draft(
        at="2024-08-13 01:15:22",
        text="Shed roof again, fifteen years on. The roof has been mended twice, I have been mended once. 58 meteors, same owl.",
        pictures=(Picture("starry_pines", "The Milky Way and a meteor above the black outline of a pine wood"),),
        likes=377,
        reposts=61,
    ),
    repost(
        "2024-10-13 18:22:00",
        "miro_example",
        "The goat with the white ear has had twins. They have been named Comet and Crumb by public vote (the public was Ada).",
    ),
    Draft(
        at="2024-12-31 22:40:00",
        text="This year: 1,204 km on foot, 96 loaves, 41 clear nights. Thank you for walking along. 🥾🍞🔭",
        likes=298,
        reposts=24,
    ),
    Draft(
        at="2025-02-08 08:15:00",
        text="Carl is fourteen today and lives in sixty-one kitchens in nine countries. Not bad for a jar. {quote carl}",
        likes=340,
        reposts=57,
    ),
    Draft(
        at="2025-03-29 11:20:44",
        text="Partial eclipse through a colander: two hundred tiny bitten suns on the kitchen floor, and a cat trying to catch each of them.",
        likes=212,
        reposts=45,
    ),
    Draft(
        at="2025-06-21 03:41:10",
        text="Shortest night of the year. I got up for it this time. #solstice",
        likes=87,
        reposts=6,
    ),
    Draft(
        at="2025-09-07 18:33:25",
        text="Moonrise in the shadow of the Earth, copper over the barley. Took no picture. You will have to believe me: it was enough.",
        likes=264,
        reposts=38,
    ),
    Draft(
        at="2025-09-08 06:50:00",
        text="who do I write to about the moon",
        shelf="deleted",
        deleted_at="2025-09-08 06:51:12",
    ),
    Draft(
        at="2025-10-19 16:04:00",
        text="I asked for my archive and it came as a zip full of JavaScript. Sixteen years! I would rather have it as a book.",
        likes=181,
        reposts=33,
    ),
)
