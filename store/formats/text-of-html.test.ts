import { expect, test } from 'vitest';
import { parsePage } from './dom.parse.ts';
import { numeral } from './numerals.ts';
import { textOfHtml } from './text-of-html.ts';

const textOf = (html: string) => textOfHtml(html).text;

test.each([
  ['paragraphs', '<p>One.<p>Two,\n  still  two.</p>three', 'One.\n\nTwo, still two.\n\nthree'],
  ['headings and parts', '<h1>A</h1><div><h2>B</h2>c<section>d</section></div>', 'A\n\nB\n\nc\n\nd'],
  ['words in marks', '<p><b>Har</b>bour <i> office</i>s</p>', 'Harbour offices'],
  [
    'forced breaks',
    '<p>One<br>two <br/> three<br></p><p>four<br><br><br>five</p>',
    'One\ntwo\nthree\n\nfour\n\nfive',
  ],
  ['empty blocks', '<p>a</p><p> </p><p>&nbsp;</p><div></div><hr><p>b</p>', 'a\n\nb'],
  [
    'entities',
    '<p>&lt;a&gt; &amp;amp; caf&eacute;&#x21;&#33; &#150; a&nbsp;b co&shy;op</p>',
    '<a> &amp; café!! – a\u00a0b co\u00adop',
  ],
  ['quotation', '<blockquote><p>a</p></blockquote>b <q>c <q>d</q></q>', 'a\n\nb “c ‘d’”'],
  ['terms', '<dl><dt>Port<dd>a place<dt>Pier<dd>b</dl>c', 'Port\na place\n\nPier\nb\n\nc'],
  ['styles', '<span style="display:block">a</span><span style="color:red">b</span>c', 'a\n\nbc'],
  ['no tags at all', 'Just words\nof one line', 'Just words of one line'],
  ['a page without its tags', '<title>No</title><p>Yes', 'Yes'],
  ['words after the page', '<html><body><p>a</p></body></html>b', 'a\n\nb'],
  ['two bodies', '<html><body><p>a</p></body><body><p>b</p></body></html>', 'a\n\nb'],
])('%s', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test.each([
  ['bullets', 'x<ul><li>a<li> b <li></li></ul>y', 'x\n\n• a\n• b\n\ny'],
  ['numbers', '<ol><li>a<li value=7>b<li>c</ol>', '1. a\n7. b\n8. c'],
  [
    'letters',
    '<ol type=a start=26><li>a<li>b</ol><ol type=I><li type=i>c<li>d</ol>',
    'z. a\naa. b\n\ni. c\nII. d',
  ],
  ['numbers down', '<ol reversed><li>a<li>b</ol>', '2. a\n1. b'],
  ['lists in lists', '<ul><li>a<ol><li>b<li>c</ol>d<li>e</ul>', '• a\n1. b\n2. c\nd\n• e'],
  ['an item that is only a list', '<ul><li><ul><li>a</ul></ul>', '• a'],
  ['paragraphs in an item', '<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>', '• a\nb\n• c'],
  ['no marks', '<ul style="list-style: none"><li>a<li>b</ul>', 'a\nb'],
  ['an item alone', '<li>a</li>', '• a'],
])('lists: %s', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test.each([
  ['rows', 'x<table><tr><th>Port<th>Ships<tr><td>A<td> 3 </table>y', 'x\n\nPort\tShips\nA\t3\n\ny'],
  ['empty cells', '<table><tr><td><td>b<td></td><tr><td>c<td><td>d</table>', '\tb\nc\t\td'],
  ['cells of paragraphs', '<table><tr><td><p>a</p><p>b</p><td>c<br>d</table>', 'a b\tc d'],
  [
    'caption and parts',
    '<table><caption>Ships</caption><thead><tr><td>a<td>b</thead><tbody><tr><td>c<td>d</table>',
    'Ships\n\na\tb\nc\td',
  ],
  ['one column', '<table><tr><td>a<tr><td>b</table>', 'a\n\nb'],
  [
    'an article in a table',
    '<table><tr><td>menu<td><h1>A</h1><p>b</p><p>c</p></table>',
    'menu\n\nA\n\nb\n\nc',
  ],
  ['a table in a table', '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>', 'a\n\nb\tc'],
  ['presentation', '<table role=presentation><tr><td>a<td>b</table>', 'a\n\nb'],
  ['words between', '<table><tr>a<td>b<td>c</tr></table>', 'a b\tc'],
])('tables: %s', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test('preformatted text keeps its lines', () => {
  expect(textOf('<p>a</p><pre>\n  b\r\n\n\n c &lt;\t</pre><p>d  e</p>')).toBe('a\n\n  b\n\n\n c <\n\nd e');
});

test('what is not shown is not in the text; pictures and the like are counted', () => {
  const html = `<head><title>t</title></head><script>if(a<b){"</p>"}</script><style>p>b{}</style><noscript>no</noscript>
    <template><p>no</p></template><!-- no --><p hidden>no</p><p style="color:red; display: none">no</p>
    <div style="visibility:hidden">no</div><select><option>no</select><textarea>no</textarea><iframe>no</iframe>
    <p aria-hidden=true>yes</p><img alt=no src=a><img width=1><img height=0><svg><text>no</text></svg><video>no</video>
    <dialog>no</dialog><details><summary>sum</summary>mary</details>`;
  expect(textOfHtml(html)).toEqual({ text: 'yes\n\nsum\n\nmary', pictures: 2, recordings: 1, frames: 1 });
});

test.each([
  [
    'ruby',
    '<p><ruby>港<rt>みなと</rt></ruby>は<ruby>東京<rp>（</rp><rt>とうきょう</rt><rp>）</rp></ruby>',
    '港(みなと)は東京（とうきょう）',
  ],
  [
    'broken lines of Chinese',
    '<p>港口办公室\n    今天关闭。\n明天\n 开放\nnow\n是</p>',
    '港口办公室今天关闭。明天开放 now 是',
  ],
  ['spaces of Chinese', '<p>　　港口 今天</p>', '　　港口 今天'],
  ['rare characters', '<p>𠀀\n𠀁 a\n𠀂</p>', '𠀀𠀁 a 𠀂'],
  ['Korean', '<p>항구\n사무소</p>', '항구 사무소'],
  ['Arabic', '<p dir=rtl>أعلن <b>مكتب</b> الميناء\n\tأن 3 سفن</p>', 'أعلن مكتب الميناء أن 3 سفن'],
  ['Hebrew with direction', '<p>אמר <bdo dir=rtl>abc</bdo>\u200f 12</p>', 'אמר abc\u200f 12'],
  ['Thai', '<p>ท่าเรือ<wbr>เปิด</p>', 'ท่าเรือเปิด'],
])('scripts: %s', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test('where each space counts, it is kept', () => {
  expect(textOfHtml('<p> a  b\tc\nd </p>', { spaces: 'kept' }).text).toBe('a  b\tc d');
  expect(textOfHtml('<table><tr><td>a\tb<td>c</table>', { spaces: 'kept' }).text).toBe('a b\tc');
});

test('numerals', () => {
  const types: [number, string][] = [
    [0, 'a'],
    [52, 'A'],
    [703, 'a'],
    [1994, 'i'],
    [4000, 'I'],
  ];
  expect(types.map(([number, type]) => numeral(number, type))).toEqual(['0', 'AZ', 'aaa', 'mcmxciv', '4000']);
});

test('attributes have any case, and a node of a page can be read alone', () => {
  const page = parsePage('<HTML LANG=de><BODY><P ID=a HIDDEN>a</P><P ID=b>b</P>c');
  const [hidden, shown] = ['#a', '#b'].map((id) => page.querySelector(id));
  expect([hidden, shown].map((node) => node && textOfHtml(node).text)).toEqual(['', 'b']);
  expect([page.documentElement.getAttribute('lang'), textOfHtml(page).text]).toEqual(['de', 'b\n\nc']);
});

test('nesting has no limit but time', () => {
  expect(textOf(`${'<div><ul><li>'.repeat(5000)}a`)).toBe('• a');
});

test('no mutant of HTML makes it throw', () => {
  const html =
    '<html><body><table><tr><td>a<td><ul><li><q>b</q></ul></table><ruby>c<rt>d</rt></ruby><pre>e</pre><ol><li>f';
  let seed = 11;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  for (let round = 0; round < 300; round++) {
    const parts = html.split(/(?=<)/);
    for (let change = 0; change < 4; change++)
      parts.splice(next(parts.length), next(2), parts[next(parts.length)]!, '<\u0000/'.slice(0, next(4)));
    expect(typeof textOf(parts.join(''))).toBe('string');
  }
});
