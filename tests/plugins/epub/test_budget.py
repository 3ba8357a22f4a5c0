from hypothesis import given
from hypothesis import strategies as st

from twconvert_epub.splitting import ranges_within


@given(st.integers(1, 100), st.lists(st.integers(0, 150)))
def test_runs_are_everything_in_order_and_fit_where_items_do(limit: int, sizes: list[int]) -> None:
    runs = list(ranges_within(limit, sizes))
    assert [index for run in runs for index in run] == list(range(len(sizes)))
    for run in runs:
        assert len(run) == 1 or sum(sizes[run.start : run.stop]) <= limit


def test_runs_are_of_similar_size() -> None:
    assert [len(run) for run in ranges_within(100, [10] * 21)] == [7, 7, 7]
