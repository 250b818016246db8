"""Words for the codes of the data: English messages, translated by the labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Flow, Qualifier, Status
from vnjp_desktop.core.labels import mark
from vnjp_desktop.core.periods import Frequency
from vnjp_desktop.core.state import Measure
from vnjp_desktop.core.values import Difference, Missing, Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.labels import Labels

FLOWS: Final[Mapping[str, str]] = {
    Flow.EXPORT: mark("Exports"),
    Flow.IMPORT: mark("Imports"),
    Flow.TOTAL: mark("Two-way trade"),
    Flow.BALANCE: mark("Balance"),
}

FREQUENCIES: Final[Mapping[str, str]] = {
    Frequency.ANNUAL: mark("Annual"),
    Frequency.MONTHLY: mark("Monthly"),
    Frequency.YTD: mark("Year to date"),
    Frequency.OTHER: mark("Other period"),
    Frequency.ROLLING: mark("Rolling twelve months"),
}

STATUSES: Final[Mapping[str, str]] = {
    Status.NORMAL: mark("final"),
    Status.PROVISIONAL: mark("provisional"),
    Status.UNKNOWN: mark("status not stated"),
    Status.ESTIMATED: mark("estimated"),
    Status.IMPUTED: mark("imputed"),
    Status.FORECAST: mark("forecast"),
    Status.UNRELIABLE: mark("low reliability"),
}

QUALIFIERS: Final[Mapping[str, str]] = {
    Qualifier.EXACT: mark("as printed"),
    Qualifier.APPROX: mark("approximately"),
    Qualifier.OVER: mark("over"),
    Qualifier.UNDER: mark("under"),
    Qualifier.NEARLY: mark("nearly"),
    Qualifier.NONE: mark("no value stated"),
}

HEDGES: Final[Mapping[str, str]] = {
    Qualifier.EXACT: mark("{value}"),
    Qualifier.APPROX: mark("about {value}"),
    Qualifier.OVER: mark("over {value}"),
    Qualifier.UNDER: mark("under {value}"),
    Qualifier.NEARLY: mark("nearly {value}"),
}

VALUATIONS: Final[Mapping[str, str]] = {
    "FOB": mark("FOB (value at the exporting border)"),
    "CIF": mark("CIF (with insurance and freight)"),
}

MEASURES: Final[Mapping[str, str]] = {
    Measure.VALUES: mark("Values"),
    Measure.GROWTH: mark("Growth"),
    Measure.INDEX: mark("Index"),
    Measure.SHARE: mark("Share"),
    Measure.MIRROR: mark("Mirror"),
}

OPERATIONS: Final[Mapping[str, str]] = {
    Operation.BALANCE: mark("Exports − imports"),
    Operation.TWO_WAY: mark("Exports + imports"),
    Operation.GROWTH: mark("Change on the same period a year earlier, per cent"),
    Operation.CHANGE: mark("Change on the same period a year earlier"),
    Operation.SHARE: mark("Share of the total"),
    Operation.SUM_OF_MONTHS: mark("Sum of months"),
    Operation.DIFFERENCE_OF_CUMULATIVES: mark("Difference of two cumulative figures"),
    Operation.IMPLIED_BY_CHANGE: mark("Implied by a change stated a year later"),
    Operation.SUM_OF_GROUPS: mark("Sum of commodity groups"),
    Operation.NOT_ITEMISED: mark("Total less the groups listed"),
    Operation.CONVERSION: mark("Converted at the average exchange rate"),
    Operation.DEFLATION: mark("At constant prices"),
    Operation.INDEX: mark("Index"),
    Operation.MIRROR_GAP: mark("The partner's figure less the reporter's"),
    Operation.ANNUAL_GROWTH: mark("Compound annual growth"),
    Operation.MEAN: mark("Mean"),
}

MISSING: Final[Mapping[str, str]] = {
    Missing.NOT_COLLECTED: mark("Not in the data yet: no source collected"),
    Missing.NOT_PUBLISHED: mark("Not published yet"),
    Missing.NO_RATE: mark("No exchange rate for this period"),
    Missing.NO_PRICES: mark("No price index for this year"),
    Missing.NO_BASE: mark("Nothing a year earlier to compare with"),
    Missing.SIGNS: mark("No yearly growth where a figure is zero or its sign turns"),
    Missing.INPUT: mark("A figure it would be made from is missing"),
}

DIFFERENCES: Final[Mapping[str, str]] = {
    Difference.DISAGREEMENT: mark("Sources disagree."),
    Difference.REVISION: mark("Revised later."),
}

THEMES: Final[Mapping[str, str]] = {
    "politics": mark("Politics"),
    "economy": mark("Economy"),
    "security": mark("Security"),
    "people": mark("People and culture"),
}

KINDS: Final[Mapping[str, str]] = {
    "agreement": mark("Agreement"),
    "culture": mark("Culture"),
    "education": mark("Education"),
    "history": mark("History"),
    "investment": mark("Investment"),
    "multilateral": mark("Multilateral"),
    "oda": mark("Development aid"),
    "partnership": mark("Partnership"),
    "people": mark("People"),
    "security": mark("Security"),
    "trade": mark("Trade"),
    "visit": mark("Visit"),
}

IMPORTANCES: Final[Mapping[int, str]] = {
    5: mark("turning point"),
    4: mark("major"),
    3: mark("notable"),
    2: mark("minor"),
    1: mark("marginal"),
}

SECTORS: Final[Mapping[str, str]] = {
    "agri-food": mark("Agriculture and food"),
    "textile-footwear": mark("Textiles and footwear"),
    "machinery-electronics": mark("Machinery and electronics"),
    "transport": mark("Transport equipment"),
    "materials": mark("Materials and chemicals"),
    "energy": mark("Energy"),
    "wood-paper": mark("Wood and paper"),
    "other": mark("Other goods"),
}

SOURCE_KINDS: Final[Mapping[str, str]] = {
    "official-statistics": mark("Official statistics"),
    "official-statement": mark("Official statement"),
    "database": mark("Database"),
    "news": mark("News"),
    "association": mark("Industry association"),
    "other": mark("Other source"),
    "own": mark("Own entry"),
}

LANGUAGE_NAMES: Final[Mapping[str, str]] = {
    "de": mark("German"),
    "en": mark("English"),
    "es": mark("Spanish"),
    "fil": mark("Filipino"),
    "fr": mark("French"),
    "hr": mark("Croatian"),
    "id": mark("Indonesian"),
    "it": mark("Italian"),
    "ja": mark("Japanese"),
    "ko": mark("Korean"),
    "vi": mark("Vietnamese"),
    "zh": mark("Chinese"),
}

# A and B stand for the two parties of the relation, whichever they are.
INDICATORS: Final[Mapping[str, str]] = {
    "export_groups_over_1bn_usd": mark("Export groups worth US$ 1 bn or more"),
    "fdi_new_and_adjusted_usd": mark("Investment: new and added capital"),
    "fdi_new_projects": mark("Investment: new projects"),
    "fdi_new_registered_usd": mark("Investment: capital of new projects"),
    "fdi_projects": mark("Investment: projects in all"),
    "fdi_registered_usd": mark("Investment: registered in the year"),
    "fdi_stock_registered_usd": mark("Investment: registered in all"),
    "oda_commitment_cumulative_jpy": mark("Aid: committed in all"),
    "oda_commitment_jpy": mark("Aid: committed in the year"),
    "oda_disbursement_usd": mark("Aid: disbursed"),
    "oda_gross_disbursement_usd": mark("Aid: gross disbursement"),
    "oda_loans_announced_jpy": mark("Aid loans announced, in yen"),
    "oda_loans_announced_usd": mark("Aid loans announced, in dollars"),
    "partner_countries_strategic_or_comprehensive": mark(
        "Countries in a strategic or comprehensive partnership with {a}"
    ),
    "rank_export_partner": mark("Place of {b} among export partners of {a}"),
    "rank_import_partner": mark("Place of {b} among import partners of {a}"),
    "rank_trading_partner": mark("Place of {b} among trading partners of {a}"),
    "residents_A_in_B": mark("Residents from {a} in {b}"),
    "residents_B_in_A": mark("Residents from {b} in {a}"),
    "visitors_A_to_B": mark("Visitors from {a} to {b}"),
    "visitors_B_to_A": mark("Visitors from {b} to {a}"),
    "visits_A_president_to_B": mark("Visits by a President of {a} to {b}"),
    "visits_B_president_to_A": mark("Visits by a President of {b} to {a}"),
}

INDICATOR_GROUPS: Final[Mapping[str, str]] = {
    "rank": mark("Ranks"),
    "oda": mark("Development aid"),
    "fdi": mark("Investment"),
    "residents": mark("People"),
    "visitors": mark("People"),
    "visits": mark("Politics"),
    "partner": mark("Politics"),
    "export": mark("Trade"),
}


def word(labels: Labels, table: Mapping[str, str], code: str) -> str:
    """Return the wording of a code, the code itself where it has none."""
    message = table.get(code)
    return code if message is None else labels(message)
