/** What the browser is told after a change. */
export type LiveMessage = { kind: 'reload' } | { kind: 'problems'; text: string };

export interface RebuilderParts {
  runBuild(): Promise<{ code: number; output: string }>;
  restartServer(): Promise<void>;
  /** When the built site will change by itself; null when it will not. */
  dueAt(): number | null;
  tell(message: LiveMessage): void;
  clock(): number;
}

/** Editors save several files at once, and some write a file twice. */
const SETTLE_MS = 60;
/** Longest wait that a timer takes (2^31 ms is 24 days). */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Builds again after changes, one build at a time; what changes meanwhile is built right after. */
export function rebuilder({ runBuild, restartServer, dueAt, tell, clock }: RebuilderParts) {
  const paths = new Set<string>();
  let settling: NodeJS.Timeout | undefined;
  let due: NodeJS.Timeout | undefined;
  let isBuilding = false;

  async function rebuild(): Promise<void> {
    if (isBuilding) return;
    isBuilding = true;
    do {
      const changed = [...paths];
      paths.clear();
      const { code, output } = await runBuild();
      if (changed.some(isServerCode)) await restartServer();
      tell(code === 0 ? { kind: 'reload' } : { kind: 'problems', text: output });
    } while (paths.size);
    isBuilding = false;
    scheduleDue();
  }

  function scheduleDue(): void {
    clearTimeout(due);
    const at = dueAt();
    if (at !== null) due = setTimeout(rebuild, Math.min(LONGEST_TIMER_MS, Math.max(0, at - clock()) + 1)).unref();
  }

  return {
    /** Says that the file at `path` changed. */
    note(path: string): void {
      paths.add(path.replaceAll('\\', '/'));
      clearTimeout(settling);
      settling = setTimeout(rebuild, SETTLE_MS);
    },
    scheduleDue,
  };
}

function isServerCode(path: string): boolean {
  return path.startsWith('src/interactions/') || path.startsWith('src/model/');
}
