// Files whose tests mostly wait begin first, so that others use the time. Jest starts with the largest files as long as it has
// not measured any, and on a fresh machine these would come last.
import Sequencer from '@jest/test-sequencer'

const WAITING =
  /(faults\/faults|months\/months|commit-loop\/many-writers|action\/(never-published|request-budget))\.test\.ts$/

export default class WaitingFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isWaiting = ({ path }) => WAITING.test(path.replaceAll('\\', '/'))
    return [...sorted.filter(isWaiting), ...sorted.filter((test) => !isWaiting(test))]
  }
}
