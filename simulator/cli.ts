import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startSimulator } from './server.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8640' },
    now: { type: 'string' },
    'repository-path': { type: 'string', default: join(tmpdir(), 'copilot-archive-simulator.git') },
    'metrics-api': { type: 'string', default: 'closed' },
    counting: { type: 'string', default: 'calendar' },
    help: { type: 'boolean', default: false },
  },
})

const metricsApi = values['metrics-api']
const { counting } = values

if (values.help) {
  console.log(
    'node simulator/cli.ts [--port 8640] [--now INSTANT] [--repository-path DIR] [--metrics-api open|closed] [--counting calendar|trailing]',
  )
} else if (metricsApi !== 'open' && metricsApi !== 'closed') {
  console.error(`--metrics-api is ${metricsApi}, but must be open or closed`)
  process.exitCode = 1
} else if (counting !== 'calendar' && counting !== 'trailing') {
  console.error(`--counting is ${counting}, but must be calendar or trailing`)
  process.exitCode = 1
} else if (values.now !== undefined && Number.isNaN(Date.parse(values.now))) {
  console.error(`--now is ${values.now}, but must be an instant such as 2026-11-21T06:40:00Z`)
  process.exitCode = 1
} else {
  const port = Number(values.port)
  const simulator = await startSimulator({
    repositoryPath: values['repository-path'],
    apiPort: port,
    filesPort: port === 0 ? 0 : port + 1,
    metricsApi,
    counting,
    ...(values.now === undefined ? {} : { now: values.now }),
  })
  console.log(`API            ${simulator.apiUrl}
files          ${simulator.filesUrl}
repository     acme/copilot-archive in ${values['repository-path']}
metrics token  ${simulator.metricsToken}
data token     ${simulator.dataToken}
billing token  ${simulator.billingToken}
targets        ${simulator.world.targets.join(', ')}

curl -s -H 'Authorization: Bearer ${simulator.metricsToken}' \\
  '${simulator.apiUrl}/orgs/acme/copilot/metrics/reports/organization-1-day?day=2026-11-19'

Ctrl-C ends it.`)
  process.once('SIGINT', () => void simulator.close())
  process.once('SIGTERM', () => void simulator.close())
}
