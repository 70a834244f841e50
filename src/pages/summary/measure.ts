// THE TABLE of the weekly figures that are shown, in their order. A new figure starts here.
import type { WeeklyRow } from '../../files/week.ts'

/** The figures of a weekly row. */
export type Figure = Exclude<keyof WeeklyRow, 'week' | 'start' | 'end' | 'days' | 'settled_days' | 'legacy'>

export interface Measure {
  readonly label: string
  /**
   * How a day that is not stored bears on it. A trailing figure is GitHub's own count over many days and knows all of
   * them; the others are made of the stored days, so weeks compare only over days that both hold.
   */
  readonly made: 'trailing' | 'sum' | 'mean' | 'rate'
  readonly meaning: string
}

export const measures: Readonly<Record<Figure, Measure>> = {
  active_users: {
    label: 'People active in the week',
    made: 'trailing',
    meaning:
      'GitHub’s `weekly_active_users` of the Sunday: distinct people from Monday to Sunday. Days are never added up.',
  },
  avg_daily_active_users: {
    label: 'People active on a day',
    made: 'mean',
    meaning: 'Mean of `daily_active_users` over the stored days, weekend included.',
  },
  monthly_active_users: {
    label: 'People active in 28 days',
    made: 'trailing',
    meaning: 'GitHub’s `monthly_active_users` of the last stored day of the week: the 28 days up to it.',
  },
  interactions: {
    label: 'Prompts',
    made: 'sum',
    meaning: '`user_initiated_interaction_count`: prompts that people sent.',
  },
  generations: {
    label: 'Code generations',
    made: 'sum',
    meaning: '`code_generation_activity_count`: each block of code counts, so one prompt can make several.',
  },
  acceptances: {
    label: 'Code acceptances',
    made: 'sum',
    meaning: '`code_acceptance_activity_count`: code applied, inserted or copied by button.',
  },
  completion_acceptance_rate: {
    label: 'Completions accepted',
    made: 'rate',
    meaning:
      'Acceptances ÷ generations of code completion alone, summed over the week first. Its change is in percentage points.',
  },
  lines_added: {
    label: 'Lines added',
    made: 'sum',
    meaning: '`loc_added_sum`: lines written to the editor, edits by agents included.',
  },
  lines_deleted: {
    label: 'Lines deleted',
    made: 'sum',
    meaning: '`loc_deleted_sum`: lines removed, today by agents only.',
  },
  pull_requests_created: {
    label: 'Pull requests created',
    made: 'sum',
    meaning: 'All pull requests, with or without Copilot.',
  },
  pull_requests_created_by_copilot: {
    label: 'Pull requests created by Copilot',
    made: 'sum',
    meaning: 'Of the ones created, those that Copilot opened.',
  },
  pull_requests_merged: {
    label: 'Pull requests merged',
    made: 'sum',
    meaning: 'All pull requests, with or without Copilot.',
  },
  avg_daily_cli_users: {
    label: 'Using the CLI on a day',
    made: 'mean',
    meaning: 'Mean of `daily_active_cli_users` over the days that carry it.',
  },
  avg_daily_cloud_agent_users: {
    label: 'Using the cloud agent on a day',
    made: 'mean',
    meaning: 'Mean of `daily_active_copilot_cloud_agent_users` over the days that carry it.',
  },
  avg_daily_code_review_users: {
    label: 'Using code review on a day',
    made: 'mean',
    meaning: 'Mean of `daily_active_copilot_code_review_users`, active use, over the days that carry it.',
  },
}

export const figures = Object.keys(measures) as Figure[]
