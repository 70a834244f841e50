/** The first day of each field or value in the reports: dates of GitHub's changelog. */
export const since = {
  enterpriseReports: '2025-10-10',
  organizationReports: '2025-12-12',
  enterprisePullRequests: '2025-12-18',
  organizationPullRequests: '2026-02-25',
  enterpriseCli: '2026-02-27',
  planMode: '2026-03-02',
  organizationCli: '2026-03-13',
  codingAgentFlag: '2026-03-25',
  codeReviewFlags: '2026-04-06',
  mergedReviewed: '2026-04-08',
  /** Command-line activity enters totals and breakdowns. */
  cliInTotals: '2026-04-10',
  cloudAgentUsers: '2026-04-10',
  codeReviewUsers: '2026-04-22',
  cloudAgentFlag: '2026-04-23',
  commentTypes: '2026-05-08',
  userTeams: '2026-05-14',
  adoptionPhases: '2026-05-29',
  /** Premium requests end, AI credits begin. */
  creditBilling: '2026-06-01',
  /** People seen only by server telemetry count as active. */
  serverTelemetry: '2026-06-15',
  aiCredits: '2026-06-19',
  mergesPerPhase: '2026-06-26',
  /** Lines suggested on the command line are counted. */
  cliLines: '2026-07-02',
  reviewCycles: '2026-07-07',
  repos: '2026-07-17',
  /** App-only users enter daily active users, `copilot_app` enters the breakdowns. */
  copilotApp: '2026-07-28',
  thirdPartyAgents: '2026-08-07',
  vscodeAgent: '2026-09-11',
  customizations: '2026-09-17',
  reviewStages: '2026-09-25',
} as const
