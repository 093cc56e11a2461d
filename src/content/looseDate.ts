/** What a date in an unusual form means. */
export interface LooseDate {
  /** In its normal form; null when nobody can say. */
  text: string | null;
  /** False when the normal form is a guess, which an editor must confirm. */
  sure: boolean;
  /** Clause for the message, with its comma; may be empty. */
  reason: string;
}

type Folder = { year: string; month: string } | null;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const clock = String.raw`(?:[\sT,日]*?(上午|下午|中午|晚上|凌晨|早上|傍晚)?\s*(\d{1,2})(?:[:：.时点]|\s*：\s*)(\d{1,2})?(?:[:：.分](\d{1,2})?)?(?:\.\d+)?(?:秒|分)?\s*(am|pm)?)?`;
const zone = String.raw`\s*(Z|UTC|GMT|CST|[+-]\d{1,2}:?\d{2})?(?:\s*\([^)]*\))?`;
const yearFirst = new RegExp(String.raw`^(\d{4,5})\s*[-/.年_—–－]\s*(\d{1,2})\s*[-/.月_—–－]\s*(\d{1,2})(?:\s*[日号])?(?:\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?)?${clock}${zone}$`, 'i');
const compact = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?:[\sT]*(\d{2}):?(\d{2}):?(\d{2})?)?$`);
const dayFirst = new RegExp(String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})${clock}${zone}$`, 'i');
const monthFirst = new RegExp(String.raw`^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${clock}${zone}$`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${clock}${zone}$`, 'i');
const digits = '〇一二三四五六七八九';

/** Reads the date forms that archives are full of. `2017.3.11 11：08` -> `2017-03-11 11:08` */
export function looseDate(written: string, folder: Folder): LooseDate {
  const text = chineseDigits(written.slice(0, 60).normalize('NFKC').replace(/^[\s"'“”]+|[\s"'“”。]+$/g, ''));
  let match = yearFirst.exec(text);
  if (match) return yearFirstDate(match, folder);
  match = compact.exec(text);
  if (match) return build(match[1], match[2], match[3], match[4] ? `${match[4]}:${match[5]}` : '', match[6] ?? '', '');
  match = dayFirst.exec(text);
  if (match && monthNumber(match[2])) return withClock(match[3], monthNumber(match[2]), match[1], match, 4);
  match = monthFirst.exec(text);
  if (match && monthNumber(match[1])) return withClock(match[3], monthNumber(match[1]), match[2], match, 4);
  match = yearLast.exec(text);
  if (match) return yearLastDate(match, folder);
  return unclear('');
}

function unclear(reason: string): LooseDate {
  return { text: null, sure: false, reason };
}

function yearFirstDate(match: RegExpExecArray, folder: Folder): LooseDate {
  if (match[1].length === 4) return withClock(match[1], match[2], match[3], match, 4);
  const meant = folder && dropsOneDigit(match[1], folder.year) ? folder.year : null;
  if (!meant) return unclear('年份应是四位数字，');
  return { ...withClock(meant, match[2], match[3], match, 4), sure: false, reason: '年份多了一位，按所在文件夹' };
}

/** Whether removing one digit of `long` gives `year`: `20221` -> `2021`. */
function dropsOneDigit(long: string, year: string): boolean {
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === year);
}

/** `25/3/2020`: which is the month is clear only when the other is above 12, equal, or the folder says it. */
function yearLastDate(match: RegExpExecArray, folder: Folder): LooseDate {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const monthIsSecond = first > 12 || first === second || (folder !== null && second === Number(folder.month) && first !== second);
  const monthIsFirst = second > 12 || (folder !== null && first === Number(folder.month));
  if (monthIsSecond === monthIsFirst) return unclear('分不清哪个是月、哪个是日，');
  return monthIsFirst ? withClock(match[3], match[1], match[2], match, 4) : withClock(match[3], match[2], match[1], match, 4);
}

/** The groups of `clock` and `zone` start at `at`. */
function withClock(year: string, month: string, day: string, match: RegExpExecArray, at: number): LooseDate {
  const [half, hourText, minute, second, latin, offset] = match.slice(at, at + 6);
  if (hourText === undefined) return build(year, month, day, '', '', '');
  let hour = Number(hourText);
  const afternoon = /下午|晚上|傍晚|pm/i.test(`${half ?? ''}${latin ?? ''}`) || (half === '中午' && hour < 3);
  if (afternoon && hour < 12) hour += 12;
  if (/am/i.test(latin ?? '') && hour === 12) hour = 0;
  return build(year, month, day, `${two(hour)}:${two(minute ?? '0')}`, second ?? '', offset ?? '');
}

function build(year: string, month: string, day: string, time: string, second: string, offset: string): LooseDate {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12) return unclear(`没有 ${m} 月，`);
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  if (d < 1 || d > last) return unclear(`${Number(year)} 年 ${m} 月没有 ${d} 日，`);
  const date = `${year}-${two(month)}-${two(day)}`;
  if (time === '') return { text: date, sure: true, reason: '' };
  const [hour, minute] = time.split(':').map(Number);
  if (hour > 23 || minute > 59) return unclear(`没有 ${time} 这个时刻，`);
  const seconds = second && Number(second) > 0 ? `:${two(second)}` : '';
  if (!offset || /^cst$/i.test(offset)) return { text: `${date} ${time}${seconds}`, sure: true, reason: '' };
  return { text: `${date}T${time}:${two(second || '0')}${normalOffset(offset)}`, sure: true, reason: '' };
}

function normalOffset(offset: string): string {
  if (/^(?:z|utc|gmt)$/i.test(offset)) return 'Z';
  const match = /^([+-])(\d{1,2}):?(\d{2})$/.exec(offset)!;
  return `${match[1]}${two(match[2])}:${match[3]}`;
}

function monthNumber(name: string): string {
  const at = months.indexOf(name.slice(0, 3).toLowerCase());
  return at === -1 ? '' : String(at + 1);
}

/** `二〇二一年十月一日` -> `2021年10月1日` */
function chineseDigits(text: string): string {
  if (!/^[〇零一二三四五六七八九○]{4}年/.test(text)) return text;
  return text.replace(/○/g, '〇').replace(/[〇零一二三四五六七八九十]+(?=[年月日号])/g, (run) => {
    const spelt = run.replace(/[〇零一二三四五六七八九]/g, (digit) => String(Math.max(0, digits.indexOf(digit))));
    return spelt.replace(/^十$/, '10').replace(/^十/, '1').replace(/十$/, '0').replace('十', '');
  });
}

function two(value: string | number): string {
  return String(value).padStart(2, '0');
}
