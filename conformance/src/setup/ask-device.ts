import { unknownPlaceholders } from '../subject/device/program/template.js';
import type { Choice, Questions } from './questions.js';
import type { WrittenOptions } from './written-options.js';

type Starter = 'suite' | 'person';

const STARTERS: readonly Choice<Starter>[] = [
  { value: 'suite', label: 'The suite, by a command', hint: 'kills and restarts it too' },
  { value: 'person', label: 'A person', hint: 'cases that kill it are left out' },
];

/** Asks how the device is started, and what it has. @throws SetupCancelled */
export async function askForStart(questions: Questions): Promise<WrittenOptions> {
  const starter = await questions.choose('Who starts the device?', STARTERS);
  const how = starter === 'suite' ? await askForCommand(questions) : await askForPlace(questions);
  const claims = await questions.text({
    message: 'What does it claim, by commas, such as failover, gateway, downtime? (empty: nothing)',
    otherwise: '',
  });
  const claim = claims
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { ...how, ...(claim.length > 0 && { claim }) };
}

async function askForCommand(questions: Questions): Promise<WrittenOptions> {
  const exec = await questions.text({
    message: 'What is the command? {wfm}, {ca}, {state} and {poll} are replaced.',
    placeholder: './mydev --server {wfm} --ca {ca} --state {state}',
    refuse: (line) => {
      const [unknown] = unknownPlaceholders(line);
      return unknown === undefined ? undefined : `{${unknown}} is not known.`;
    },
  });
  return { exec };
}

async function askForPlace(questions: Questions): Promise<WrittenOptions> {
  const name = await questions.text({
    message: 'By which name or address does the device reach this host?',
    placeholder: '192.0.2.7',
  });
  return { wait: true, listen: '0.0.0.0', 'host-name': name };
}
