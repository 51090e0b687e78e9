// The command line of the hub.
import { Command } from 'commander'
import { exportJournal, verifyJournal } from './commands/journal.ts'
import { startHall } from './commands/start.ts'
import { watchDay } from './demo/day.ts'
import { startDemo } from './demo/demo.ts'
import { usualPatient } from './doctor/finding.ts'
import { printFindings } from './doctor/print.ts'
import { doctor, exitCode } from './doctor/run.ts'
import { version } from './hub.ts'

const program = new Command('mingchuang').description('明窗 · the open hall system').version(version)

program
  .command('start')
  .description('run the hub of a hall')
  .requiredOption('--config <file>', 'the hall’s configuration, YAML')
  .action(({ config }: { config: string }) => startHall(config, process.env))

program
  .command('demo')
  .description('open the demo hall: hub, six boxes, virtual devices')
  .action(() => startDemo(process.env))

program
  .command('demo-day')
  .description('watch a working day of the demo hall in minutes: numbers, calls, lunch, closing')
  .option('--seed <number>', 'which day', Number, 7)
  .option('--speed <factor>', 'how many times as fast as the real clock', Number, 240)
  .option('--load <factor>', 'how many come; 1 is about as many as can be served', Number, 0.9)
  .action((choices: { seed: number; speed: number; load: number }) => watchDay(choices, process.env))

const journal = program.command('journal').description('look after the journal')
journal
  .command('verify')
  .description('find any change, gap or repeat')
  .requiredOption('--config <file>', 'the hall’s configuration, YAML')
  .action(({ config }: { config: string }) => verifyJournal(config, process.env))
journal
  .command('export')
  .description('write every entry as a line of JSON to standard output')
  .requiredOption('--config <file>', 'the hall’s configuration, YAML')
  .action(({ config }: { config: string }) => exportJournal(config, process.env))

program
  .command('doctor')
  .description('say what this machine lacks and how to mend it')
  .action(async () => {
    const findings = await doctor(usualPatient)
    printFindings(findings)
    process.exitCode = exitCode(findings)
  })

await program.parseAsync()
