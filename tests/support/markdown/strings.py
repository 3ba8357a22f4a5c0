"""Texts that mean something in Markdown, in the templates around it, or to what makes text finer."""

from __future__ import annotations

import random

BY_HAND = (
    "plain words",
    "# heading",
    "#nospace",
    "not # heading #",
    "text\n===",
    "text\n---",
    "text\n-",
    "text\n=",
    "- item\n- item",
    "-5 degrees, - minus, \u2013 dash",
    "+ item",
    "* item",
    "1. item\n2. item",
    "1) item",
    "1986. What a year",
    "10.5 and 3) and 12.",
    "> quote",
    ">> quote",
    "a > b >= c => d -> e",
    "a < b, <3, <-, < 5, a<b>c",
    "<b>bold</b> <br> <!-- comment --> <?php ?> <![CDATA[x]]>",
    "<https://example.org> <me@example.org>",
    "https://example.org/a_b*c*d?x=1&y=2&copy=3",
    "www.example.org/a_b_c and http://a.b/(c)_d_",
    "me_and_you@example.org a_1*b@example.org mailto:a_1@b.org xmpp:a_1@b.org/_x_",
    "HTTPS://EXAMPLE.ORG/_1_ ftp://a.b/_1_ WWW.EXAMPLE.ORG/_1_",
    "*emphasis* **strong** ***both*** _emphasis_ __strong__",
    "snake_case_word _private __dunder__ a_b_ _a_b",
    "2*3*4, 2 * 3 * 4, a*b*c, **",
    "~~gone~~ ~tilde~ ~ 5 ~~~",
    "`code` ``more`` ```\nblock\n```",
    "~~~\nblock\n~~~",
    "    indented\n\tby a tab",
    "[link](https://example.org) [ref][id] [id]: https://example.org",
    '[id]: https://example.org "title"\n[id]',
    "![image](x.png) ! [no] !",
    "footnote[^1]\n\n[^1]: the note",
    "*[HTML]: an abbreviation\nHTML",
    "Term\n: definition",
    ": definition",
    "a | b\n--|--\nc | d",
    "| a | b |\n|---|---|\n| c | d |",
    "a | b",
    "- [ ] to do\n- [x] done",
    "$x^2$ and $$\\sum$$ and $5 or $6",
    "\\(x\\) \\[y\\] \\\\ \\ \\n \\u0041 C:\\new\\table",
    "x^2^ H~2~O ==mark== =a= ++ins++",
    "%% comment %% 100% 50%%",
    ":smile: :+1: :100: 12:30:45 a:b:c ::: note",
    "::: warning\ntext\n:::",
    "'single' \"double\" it's '90s \"'both'\" 5' 6\"",
    "dash -- dash --- dash ---- dots ... .... ..",
    "<<guillemets>> << a >>",
    "(c) (r) (tm) (p) +- -> <- 1/2",
    "{{ liquid }} {% raw %} {%- x -%} {# comment #} {%raw%}{{",
    "{% endraw %}\n{% include x %}\n{% for a in b %}",
    "{{< shortcode >}} {{% shortcode %}} {{</* x */>}} {{- x -}}",
    "{%%} {%{%{ %}%} {{%{{ }}%}} {{{x}}} {",
    "{: .class} {:toc} {::comment} {:/} {#id} {.class}",
    "text\n{: .class}",
    "{::nomarkdown}x{:/}",
    "[[wikilink]] ![[embed]] [[a|b]] ^block-id #tag",
    "> [!note] callout",
    "&amp; &copy; &#65; &#x41; &nosuch; & &; &&amp; Q&A AT&T;",
    "ends with a backslash \\",
    "ends with a backslash\\\nin the middle",
    "ends with two blanks  \nin the middle",
    "a\n\nb\n\n\n\nc",
    "\n\n leading and trailing \n\n",
    "***",
    "---",
    "___",
    "* * *",
    "- - -",
    "_ _ _",
    "+++\ntoml = true\n+++",
    "---\nyaml: true\n---",
    "<script>alert('x')</script>",
    "<div>\n\n*x*\n\n</div>",
    "<details><summary>x</summary>",
    "</div> </article>",
    "\u0645\u0631\u062d\u0628\u0627 *\u0628* (2019)!",
    "\u65e5\u672c\u8a9e**\u592a\u5b57\u3002**\u7d9a\u304d_\u659c\u4f53_",
    "\U0001f469\u200d\U0001f680 **\U0001f44d** _\U0001f44d\U0001f3fd_",
    "non\u00a0breaking, zero\u200bwidth, line\u2028separator",
    "@user @user_name_ #hash_tag $CASH",
    "#1 #2019 #a-b # #",
    "1.\n2.\n-\n+\n*\n>\n#",
    "0. 00. 1234567890. x",
    "a\n1. b\nc\n- d",
    "table\n-:\nnone",
    "^1 ^^ ^",
    "@media {} /* comment */ // comment",
    "TODO: x; NOTE: y",
    "!important !!! !",
    "?>",
    "%{x} %s %d {0} ${x} #{x} <%= x %>",
    "\"quoted\" -- 'said' ... she (c) <<x>>",
    "--flag -f --- x",
    "a--b a---b -- --",
    "''two'' ``two''",
    "'tis the season, rock 'n' roll, the '80s",
)

ANSWER = """# Two breads

Both need **time** and *water*; see [the recipe](https://example.org/rye).
Keep it warm: 1 < 2.

## Rye

3. Mix
   - flour
   - water
4. Wait

   An hour.

```python
def rest(hours):
    return hours * 2

~~~
```

> Slow is good
>
> - and *calm*

| what | how much |
| --- | --- |
| rye \\| wheat | **500 g** |
| salt |  |

---

- one

* another list
"""
"""All that answers are made of."""

SPACED = (
    "def f(x):\n    if x:\n        return 1\n    return 0",
    "so much depends\n      upon\n\na red wheel\n      barrow",
    "Score:\nAda    3\nBob   12\nCarol  7",
    "/ \u3000 \u3065\n\u3000indented\n\u2003too",
    "wait for it          boom",
    "   three spaces before",
    "a\tb\tc\n\tindented",
    "  - no item\n    - nor this\n  1. nor this\n      > nor this\n   # nor this",
    "    *stars*  **and**\n\u00a0\u00a0_more_",
    "   \n    after an empty line",
)
"""Texts whose spaces mean something, on sites that show them."""

_PARTS = (
    *"\\`*_{}[]()#+-.!|<>&$~^=:%'\"/@;,?",
    *("a", "b c", "1", "12", " ", " ", "  ", "\n", "\n\n", "word", "\u00e9", "\U0001f642"),
    *(
        "**",
        "__",
        "--",
        "...",
        "{{",
        "{%",
        "%}",
        "}}",
        "{{<",
        "](",
        "![",
        "<b>",
        "&amp;",
        "1.",
        "- ",
        "> ",
        "://",
        "www.",
    ),
)


def at_random(number: int, seed: int = 1) -> list[str]:
    """Return so many texts, the same ones every time."""
    chance = random.Random(seed)  # noqa: S311 - for variety, not for secrets
    return ["".join(chance.choices(_PARTS, k=chance.randint(1, 14))) for _ in range(number)]
