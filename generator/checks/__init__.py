"""Every rule, in the order of codes. `ls checks/` is the catalogue."""

from __future__ import annotations

from collections.abc import Mapping

from generator.checks import (
    ft111_parts_missing,
    ft112_sections_missing,
    ft113_tables_amiss,
    ft115_misnumbered,
    ft117_no_data_said_amiss,
    ft118_form_leftovers,
    ft119_unchosen_alternatives,
    ft120_charts_amiss,
    ft121_annexes_named_amiss,
    ft122_blank_sections,
    ft123_published_late,
    ft124_unit_misnamed,
    ft125_strange_years,
    ft126_amounts_without_unit,
    ft127_percent_sign_missing,
    ft128_latin_fragments,
    ft129_odd_punctuation,
    ft130_personal_numbers,
    ft131_copied_wording,
    ft140_personal_names,
    ft207_tree_sums,
    ft213_economic_classes,
    ft214_basic_totals,
    ft217_odd_amount,
    ft218_rows_out_of_order,
    ft219_subject_of_another_year,
    ft220_over_budget,
    ft305_class_between_tables,
    ft306_fiscal_beyond_all,
    ft310_appropriation_beyond_spending,
    ft311_other_money_unexplained,
    ft312_basic_beyond_three_public,
    ft313_one_sided_subject,
    ft340_general_class_between_tables,
    ft341_fiscal_class_short_of_all,
    ft401_unbalanced_stated_totals,
    ft404_unbalanced_fiscal_totals,
    ft406_class_differs_from_table,
    ft407_item_differs_from_table,
    ft408_wrong_completion_rate,
    ft409_basic_not_its_parts,
    ft410_three_public_not_its_items,
    ft411_events_not_their_total,
    ft412_vehicle_stock_against_assets,
    ft414_agency_cost_above_operating_cost,
    ft415_procurement_total,
    ft416_vehicle_categories,
    ft417_project_numbers,
    ft418_unit_kinds,
    ft419_year_on_year_amount,
    ft420_parts_not_their_whole,
    ft421_chart_data,
    ft422_annex_figures,
    ft423_purpose_of_another_subject,
    ft440_upkeep_without_vehicles,
    ft441_more_than_procured,
    ft442_procurement_share,
    ft443_other_vehicles_without_use,
    ft444_summary_against_form,
    ft445_project_completion,
    ft446_project_funds,
    ft447_projects_beyond_expenditure,
    ft448_indicator_weights,
    ft449_indicator_scores,
    ft451_total_not_year_and_carryover,
    ft452_source_differs_from_table,
    ft456_kind_of_spending_differs_from_table,
    ft461_fiscal_total_above_grand_total,
    ft462_fiscal_total_below_year,
    ft463_general_budget_stated_twice,
    ft464_wrong_share_of_expenditure,
    ft465_budgets_not_year_spending,
    ft469_wrong_number_of_aspects,
    ft470_items_not_their_class,
    ft471_items_not_their_total,
    ft472_item_under_another_class,
    ft473_name_not_of_this_year,
    ft474_item_twice,
    ft475_rate_of_no_budget,
    ft476_wrong_word_for_budget,
    ft477_no_reason_for_gap,
    ft479_economic_subject_differs,
    ft480_economic_subject_left_out,
    ft481_economic_subjects_not_their_group,
    ft482_basic_stated_twice,
    ft483_three_public_differs_from_table,
    ft484_vehicles_not_their_kinds,
    ft485_three_public_stated_twice,
    ft486_vehicles_not_purchase_and_upkeep,
    ft487_reception_not_its_parts,
    ft490_unmet_target,
    ft491_unit_names,
    ft492_year_on_year_rate,
    ft493_rate_of_nothing,
    ft494_direction_words,
    ft495_part_not_in_chart,
    ft496_counts_against_amounts,
    ft497_none_but_figures,
    ft498_budget_does_not_balance,
    ft601_subject_not_explained,
    ft602_explained_without_spending,
    ft603_term_spelling,
    ft604_base_term_missing,
    ft605_term_twice,
    ft606_misspellings,
)
from generator.checks.across import CODES, check_across
from generator.checks.across import RULES as ACROSS
from generator.checks.drafts import draft, is_draft
from generator.checks.frame import check, explained
from generator.checks.office import Office
from generator.checks.rule import Case, Rule
from generator.checks.stated_quotes import QUOTED
from generator.checks.stated_sums import STATED
from generator.checks.sums_between import BETWEEN_TABLES
from generator.checks.sums_within import WITHIN_TABLES
from generator.findings import Checked, RuleLine
from generator.model.config import Config
from generator.model.portal import Frame, Report

MODULES = (
    ft111_parts_missing.rule_,
    ft112_sections_missing.rule_,
    ft113_tables_amiss.rule_,
    ft115_misnumbered.rule_,
    ft117_no_data_said_amiss.rule_,
    ft118_form_leftovers.rule_,
    ft119_unchosen_alternatives.rule_,
    ft120_charts_amiss.rule_,
    ft121_annexes_named_amiss.rule_,
    ft122_blank_sections.rule_,
    ft123_published_late.rule_,
    ft124_unit_misnamed.rule_,
    ft125_strange_years.rule_,
    ft126_amounts_without_unit.rule_,
    ft127_percent_sign_missing.rule_,
    ft128_latin_fragments.rule_,
    ft129_odd_punctuation.rule_,
    ft130_personal_numbers.rule_,
    ft131_copied_wording.rule_,
    ft140_personal_names.rule_,
    ft207_tree_sums.rule_,
    ft213_economic_classes.rule_,
    ft214_basic_totals.rule_,
    ft217_odd_amount.rule_,
    ft218_rows_out_of_order.rule_,
    ft219_subject_of_another_year.rule_,
    ft220_over_budget.rule_,
    ft305_class_between_tables.rule_,
    ft306_fiscal_beyond_all.rule_,
    ft310_appropriation_beyond_spending.rule_,
    ft311_other_money_unexplained.rule_,
    ft312_basic_beyond_three_public.rule_,
    ft313_one_sided_subject.rule_,
    ft340_general_class_between_tables.rule_,
    ft341_fiscal_class_short_of_all.rule_,
    ft401_unbalanced_stated_totals.rule_,
    ft404_unbalanced_fiscal_totals.rule_,
    ft406_class_differs_from_table.rule_,
    ft407_item_differs_from_table.rule_,
    ft408_wrong_completion_rate.rule_,
    ft409_basic_not_its_parts.rule_,
    ft410_three_public_not_its_items.rule_,
    ft411_events_not_their_total.rule_,
    ft412_vehicle_stock_against_assets.rule_,
    ft414_agency_cost_above_operating_cost.rule_,
    ft415_procurement_total.rule_,
    ft416_vehicle_categories.rule_,
    ft417_project_numbers.rule_,
    ft418_unit_kinds.rule_,
    ft419_year_on_year_amount.rule_,
    ft420_parts_not_their_whole.rule_,
    ft421_chart_data.rule_,
    ft422_annex_figures.rule_,
    ft423_purpose_of_another_subject.rule_,
    ft440_upkeep_without_vehicles.rule_,
    ft441_more_than_procured.rule_,
    ft442_procurement_share.rule_,
    ft443_other_vehicles_without_use.rule_,
    ft444_summary_against_form.rule_,
    ft445_project_completion.rule_,
    ft446_project_funds.rule_,
    ft447_projects_beyond_expenditure.rule_,
    ft448_indicator_weights.rule_,
    ft449_indicator_scores.rule_,
    ft451_total_not_year_and_carryover.rule_,
    ft452_source_differs_from_table.rule_,
    ft456_kind_of_spending_differs_from_table.rule_,
    ft461_fiscal_total_above_grand_total.rule_,
    ft462_fiscal_total_below_year.rule_,
    ft463_general_budget_stated_twice.rule_,
    ft464_wrong_share_of_expenditure.rule_,
    ft465_budgets_not_year_spending.rule_,
    ft469_wrong_number_of_aspects.rule_,
    ft470_items_not_their_class.rule_,
    ft471_items_not_their_total.rule_,
    ft472_item_under_another_class.rule_,
    ft473_name_not_of_this_year.rule_,
    ft474_item_twice.rule_,
    ft475_rate_of_no_budget.rule_,
    ft476_wrong_word_for_budget.rule_,
    ft477_no_reason_for_gap.rule_,
    ft479_economic_subject_differs.rule_,
    ft480_economic_subject_left_out.rule_,
    ft481_economic_subjects_not_their_group.rule_,
    ft482_basic_stated_twice.rule_,
    ft483_three_public_differs_from_table.rule_,
    ft484_vehicles_not_their_kinds.rule_,
    ft485_three_public_stated_twice.rule_,
    ft486_vehicles_not_purchase_and_upkeep.rule_,
    ft487_reception_not_its_parts.rule_,
    ft490_unmet_target.rule_,
    ft491_unit_names.rule_,
    ft492_year_on_year_rate.rule_,
    ft493_rate_of_nothing.rule_,
    ft494_direction_words.rule_,
    ft495_part_not_in_chart.rule_,
    ft496_counts_against_amounts.rule_,
    ft497_none_but_figures.rule_,
    ft498_budget_does_not_balance.rule_,
    ft601_subject_not_explained.rule_,
    ft602_explained_without_spending.rule_,
    ft603_term_spelling.rule_,
    ft604_base_term_missing.rule_,
    ft605_term_twice.rule_,
    ft606_misspellings.rule_,
)
RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *MODULES,
            *(identity.rule() for identity in (*WITHIN_TABLES, *BETWEEN_TABLES)),
            *(one.rule() for one in (*QUOTED, *STATED)),
        ),
        key=lambda rule: rule.code,
    )
)


def check_report(
    report: Report,
    frame: Frame,
    config: Config,
    settings: Mapping[str, str],
    office: Office | None = None,
) -> Checked:
    """Every rule over one report as it was published, its 差异说明 applied."""
    base_day = config.base_day.date if config.base_day else None
    department = next((d.body for d in frame.departments if d.id == report.department), None)
    case = Case(report, frame.subjects, base_day=base_day, department=department, office=office)
    codes = tuple(rule.code for rule in RULES)
    if is_draft(case):
        return draft(case, codes, config.publishes)
    return explained(case, check(case, RULES, settings), frozenset(codes), CODES)


def known_codes() -> frozenset[str]:
    return frozenset(rule.code for rule in RULES) | CODES


def rule_lines() -> tuple[RuleLine, ...]:
    """The rules as pages and docs speak of them."""
    own = tuple(
        RuleLine(
            r.code, r.title, r.formula, r.severity, r.hint, r.basis, r.why, r.bad, r.good, r.on
        )
        for r in RULES
    )
    return tuple(sorted((*own, *ACROSS), key=lambda line: line.code))


__all__ = ["RULES", "check_across", "check_report", "known_codes", "rule_lines"]
