import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let jieba: Jieba | null = null;

/** Words of a text, nothing left out. `绥江水位回落` -> 绥江, 水位, 回落. The dictionary is loaded with the first text. */
export function hanWords(text: string): string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.cut(text, true);
}
