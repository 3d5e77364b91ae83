import type { Command } from 'commander'
import { addAddCommand } from './add-command.ts'
import { addBriefCommand } from './brief-command.ts'
import { addDiffCommand } from './diff-command.ts'
import { addExplainCommands } from './explain-command.ts'
import { addLedgerCommand } from './ledger-command.ts'
import { addPeopleCommand } from './people-command.ts'
import { addPositionsCommand } from './positions-command.ts'
import { addSearchCommand } from './search-command.ts'
import { addStagesCommand } from './stages-command.ts'
import { addStatusCommands } from './status-command.ts'
import { addTimelineCommands } from './timeline-command.ts'

/** Adds the commands of the record to the program. */
export function addRecordCommands(program: Command): void {
  addAddCommand(program)
  addTimelineCommands(program)
  addDiffCommand(program)
  addPeopleCommand(program)
  addLedgerCommand(program)
  addPositionsCommand(program)
  addStagesCommand(program)
  addSearchCommand(program)
  addBriefCommand(program)
  addExplainCommands(program)
  addStatusCommands(program)
}
