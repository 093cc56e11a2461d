import { load, FAILSAFE_SCHEMA } from 'js-yaml';
import { parseDocument } from 'yaml';
import type { Document } from 'yaml';

/** A replacement in the YAML that is parsed: meaning was clear, its form was not YAML's. */
export interface Edit {
  /** Offset in the file's text. */
  at: number;
  removed: number;
  inserted: string;
}

/** YAML inside a file, and how its offsets lead back to the file. */
export interface YamlText {
  file: string;
  /** The whole file. */
  text: string;
  /** Where the YAML starts and ends in it. */
  start: number;
  end: number;
  /** In order, not overlapping. */
  edits: Edit[];
}

/** Reads YAML with every scalar as text: `2026-11-23`, `true` and `007` stay what the editor wrote. */
export function loadYaml(yaml: string): unknown {
  return load(yaml, { schema: FAILSAFE_SCHEMA });
}

/** The same by a parser that goes on after an error and knows where everything stands; ten times slower. */
export function yamlDocument(source: YamlText): Document.Parsed {
  const yaml = editedYaml(source);
  try {
    return parse(yaml);
  } catch {
    // Nesting that exhausts the stack: the first line is enough to say that something is wrong.
    return parse('[');
  }
}

function parse(yaml: string): Document.Parsed {
  return parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' }) as Document.Parsed;
}

export function editedYaml({ text, start, end, edits }: YamlText): string {
  let yaml = '';
  let at = start;
  for (const edit of edits) {
    yaml += text.slice(at, edit.at) + edit.inserted;
    at = edit.at + edit.removed;
  }
  return yaml + text.slice(at, end);
}

/** Offset in the file of an offset in the edited YAML. */
export function fileOffset({ start, edits }: YamlText, offset: number): number {
  let shift = start;
  for (const edit of edits) {
    const from = edit.at - shift;
    if (offset < from) break;
    if (offset < from + edit.inserted.length) return edit.at + Math.min(offset - from, edit.removed);
    shift += edit.removed - edit.inserted.length;
  }
  return offset + shift;
}
