/** `农历十月十六`; empty where the browser cannot reckon the calendar. */
export function lunarDate(date: Date, timeZone?: string) {
  const format = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { month: 'long', day: 'numeric', timeZone });
  if (format.resolvedOptions().calendar !== 'chinese') return '';
  const part = (type: string) => format.formatToParts(date).find((part) => part.type === type)?.value ?? '';
  return `农历${part('month')}${dayName(Number.parseInt(part('day'), 10))}`;
}

/** 1 -> 初一, 10 -> 初十, 16 -> 十六, 20 -> 二十, 29 -> 廿九, 30 -> 三十 */
function dayName(day: number) {
  const ones = '十一二三四五六七八九'[day % 10];
  if (day === 20) return '二十';
  return `${['初', '十', '廿', '三'][day === 10 ? 0 : Math.floor(day / 10)]}${ones}`;
}
