import { Command } from 'commander'
import { misused } from './command.ts'
import { recallAlarms } from './recall-alarms.ts'
import { recallHolders } from './recall-holders.ts'
import { recallList } from './recall-list.ts'
import { recallNotices } from './recall-notices.ts'

export const recallCommand = new Command('recall')
  .description('show alarms and recalls: which there are, who has any of it, who has answered')
  .exitOverride(misused)
  .addCommand(recallAlarms)
  .addCommand(recallList)
  .addCommand(recallHolders)
  .addCommand(recallNotices)
