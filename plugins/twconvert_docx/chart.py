"""The posts of each month as a chart of Word, which readers can make larger, recolour and copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from twconvert.charts import bars_text
from twconvert.outline import Month
from twconvert.text import is_right_to_left
from twconvert.wording import gettext, language_of_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import MonthCount
    from twconvert_docx.paper import Paper

CHART = "word/charts/chart1.xml"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"
_HEIGHT = 1_980_000
"""EMU: 5.5 cm."""
_MONTHS = 12
_MOST_YEARS = 60
_MOST_LABELS = 15
"""Years that have room below the bars."""
_FORWARDS = '<c:scaling><c:orientation val="minMax"/></c:scaling>'
_BACKWARDS = '<c:scaling><c:orientation val="maxMin"/></c:scaling>'
_NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
_LINE = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="C7D0D9"/></a:solidFill></a:ln></c:spPr>'
_WORDS = (
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="5A6470"/></a:solidFill></a:defRPr>'
    '</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
)


def chart_part(months: Sequence[MonthCount]) -> bytes:
    """Return the part with the chart (ISO/IEC 29500-1, 21.2). It holds its numbers, without a table in another file.

    Args:
        months: The months that have posts, the earliest first. Of more than 60 years the last ones are shown.
    """
    counted = {(each.year, each.month): each.posts for each in months}
    last = months[-1].year
    first = max(months[0].year, last - _MOST_YEARS + 1)
    shown = [(year, month) for year in range(first, last + 1) for month in range(1, _MONTHS + 1)]
    years = last - first + 1
    step = 1 if years == 1 else _MONTHS * -(-years // _MOST_LABELS)
    labels = [_label(*month, step) if number % step == 0 else "" for number, month in enumerate(shown)]
    return "".join(_chart(labels, [counted.get(month, 0) for month in shown], step)).encode()


def chart_drawing(number: int, relationship: str, months: Sequence[MonthCount], paper: Paper) -> str:
    """Return a run with the chart, as wide as the column of text, and with what it shows in words.

    Args:
        number: A number that no other drawing of the document has.
        relationship: The id of the relationship to its part.
        months: What it shows.
        paper: The paper.
    """
    chart = f"{_DRAWINGML}/chart"
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{paper.column}" cy="{_HEIGHT}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr="{escape(bars_text(months))}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{chart}"><c:chart xmlns:c="{chart}" r:id="{relationship}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _chart(labels: Sequence[str], posts: Sequence[int], step: int) -> Iterator[str]:
    yield (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{_DRAWINGML}/chart" xmlns:a="{_DRAWINGML}/main">'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>{escape(gettext("Posts"))}</c:v></c:tx>'
        '<c:spPr><a:solidFill><a:srgbClr val="14395B"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
    )
    # LibreOffice takes dates for numbers where they are not in a table, and knows no step: most labels are empty.
    yield f"<c:cat><c:strLit>{_points(labels)}</c:strLit></c:cat>"
    yield f"<c:val><c:numLit><c:formatCode>#,##0</c:formatCode>{_points(posts)}</c:numLit></c:val></c:ser>"
    is_mirrored = is_right_to_left(language_of_words())
    along, side = (_BACKWARDS, "r") if is_mirrored else (_FORWARDS, "l")
    yield (
        '<c:gapWidth val="30"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
        f'<c:catAx><c:axId val="1"/>{along}<c:delete val="0"/><c:axPos val="b"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_LINE}{_WORDS}'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/><c:tickLblSkip val="{step}"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="2"/>{_FORWARDS}<c:delete val="0"/><c:axPos val="{side}"/>'
        f'<c:majorGridlines>{_LINE}</c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_NO_LINE}{_WORDS}'
        '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea>'
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>{_NO_LINE}</c:chartSpace>'
    )


def _label(year: int, month: int, step: int) -> str:
    return Month(year, month).name if step == 1 else str(year)


def _points(values: Iterable[object]) -> str:
    points = [f'<c:pt idx="{index}"><c:v>{escape(value)}</c:v></c:pt>' for index, value in enumerate(values)]
    return f'<c:ptCount val="{len(points)}"/>{"".join(points)}'
