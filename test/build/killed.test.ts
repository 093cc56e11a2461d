import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { EDITS, type World } from './edits.ts';
import { ProjectCopy } from './projectCopy.ts';
import { SmallSite, snapshot } from './smallSite.ts';

// The long form: KILLS=200 SEED=7 npm test -- test/build/killed
const KILLS = Number(process.env.KILLS ?? 6);
const SEED = Number(process.env.SEED ?? 1);

const project = new ProjectCopy();
afterAll(() => project.remove());

const hash = (file: string) => createHash('sha1').update(readFileSync(file)).digest('hex');
const files = (name: string) => snapshot(project.output(name), hash);

/** Starts a build and kills it and all its processes after so many milliseconds, if it still runs. */
function killedBuild(now: number, after: number): Promise<void> {
  const child = spawn(process.execPath, project.command('grown', now), { cwd: project.root, stdio: 'ignore', detached: true });
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), after);
  return new Promise((resolve) => child.on('exit', () => {
    clearTimeout(timer);
    resolve();
  }));
}

describe('a build that is killed', () => {
  it(`leaves whole files, and the next one ends as a clean build, ${KILLS} times (seed ${SEED})`, async () => {
    const site = new SmallSite(project.content, SEED);
    const world: World = { site, root: project.root, now: Date.UTC(2026, 2, 1, 3) };
    for (let i = 0; i < 40; i++) site.add(site.pick(58));
    expect(project.build('grown', world.now).code).toBe(0);
    const names = Object.keys(EDITS);
    for (let round = 0; round < KILLS; round++) {
      const before = files('grown');
      for (let i = 0; i <= site.pick(4); i++) await EDITS[names[site.pick(names.length)]](world);
      project.forget('clean');
      expect(project.build('clean', world.now).code, `round ${round}`).toBe(0);
      const clean = files('clean');
      await killedBuild(world.now, 100 + site.pick(1400));
      for (const [path, bytes] of files('grown')) {
        expect([before.get(path), clean.get(path)], `round ${round}: ${path}`).toContain(bytes);
      }
      expect(project.build('grown', world.now).code).toBe(0);
      expect(files('grown'), `round ${round}`).toEqual(clean);
    }
  }, 1_000_000);
});
