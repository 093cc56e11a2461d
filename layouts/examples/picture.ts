import type { Picture } from '../../src/model/article.ts';

/** The drawing that every example shows. */
export const riverBend: Picture = {
  src: '/drawings/river-bend.svg',
  width: 720,
  height: 480,
  sources: [],
  alt: '河水绕过村前的沙洲，远处是层层的山。',
  credit: '大怀集 / 绘',
};
