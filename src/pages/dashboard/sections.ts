// THE LIST of the page's panels, by section. A new chart starts here.
import { dayPanels } from './day-panels.ts'
import { ofAdoption, ofFigures, ofLines, ofMix, type Panel } from './panel.ts'
import type { Shown } from './shown.ts'

export interface Section {
  readonly id: string
  readonly title: string
  readonly panels: readonly Panel[]
}

/** All panels with something to show, by section, in the page's order. */
export function sectionsOf(shown: Shown): Section[] {
  const sections: Section[] = [
    {
      id: 'overview',
      title: 'Overview',
      panels: [
        ...ofFigures(shown, { id: 'people', title: 'People active, and seats', kind: 'lines' }, [
          'active_users',
          'seats',
          'seats_unused_28_days',
        ]),
        ...ofLines(shown),
        ...ofMix(shown, 'credits_by_model', 'bars'),
      ],
    },
    {
      id: 'mix',
      title: 'What is used',
      panels: [
        ...ofMix(shown, 'lines_by_feature'),
        ...ofMix(shown, 'prompts_by_feature'),
        ...ofMix(shown, 'generations_by_model'),
        ...ofMix(shown, 'lines_by_language'),
        ...ofMix(shown, 'generations_by_ide'),
        ...ofFigures(shown, { id: 'activity', title: 'Prompts, generations, acceptances', kind: 'lines' }, [
          'interactions',
          'generations',
          'acceptances',
        ]),
        ...ofFigures(
          shown,
          { id: 'acceptance', title: 'Completions accepted', kind: 'lines', unit: 'share' },
          ['completion_acceptance_rate'],
        ),
      ],
    },
    {
      id: 'people-in-depth',
      title: 'Adoption',
      panels: [
        ...ofAdoption(shown),
        ...ofFigures(shown, { id: 'surfaces', title: 'People on an average day', kind: 'lines' }, [
          'avg_daily_active_users',
          'avg_daily_cli_users',
          'avg_daily_cloud_agent_users',
          'avg_daily_code_review_users',
        ]),
      ],
    },
    {
      id: 'pull-requests',
      title: 'Pull requests and reviews',
      panels: [
        ...ofFigures(shown, { id: 'created', title: 'Pull requests', kind: 'lines' }, [
          'pull_requests_created',
          'pull_requests_merged',
          'pull_requests_created_by_copilot',
          'pull_requests_merged_created_by_copilot',
        ]),
        ...ofFigures(shown, { id: 'reviews', title: 'Reviews by Copilot', kind: 'lines' }, [
          'pull_requests_reviewed_by_copilot',
          'copilot_suggestions',
          'copilot_suggestions_applied',
        ]),
      ],
    },
    {
      id: 'cost',
      title: 'Cost',
      panels: [
        ...ofFigures(shown, { id: 'amounts', title: 'Covered and billed', kind: 'bars', unit: 'usd' }, [
          'discount_amount',
          'net_amount',
        ]),
        ...ofFigures(shown, { id: 'premium-requests', title: 'Premium requests', kind: 'bars' }, [
          'premium_requests',
        ]),
      ],
    },
    { id: 'days', title: 'Day by day', panels: dayPanels(shown) },
  ]
  return sections.filter(({ panels }) => panels.length > 0)
}
