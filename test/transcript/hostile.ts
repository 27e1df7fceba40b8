/** What a student may write to break a file, or without meaning to. */
export const HOSTILE: readonly string[] = [
  '=cmd|\' /C calc\'!A0', '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '"=1+1"', '\u200f=1', '＝1+1', "'=1", "'", "''", 'yes;=1+1;', 'yes;"=1+1;', 'a\n=1+1\n- b', 'a\t=1', 'a;\'b',
  'a,b', '"quoted"', '""', ',', ';', '\r\n', 'a\r\nb\rc\u2028d', 'first\n\n\n\nlast', '\n', ' ', '',
  '00:00:01.000 --> 00:00:02.000', 'a\n\n7\n00:00:01.000 --> 00:00:02.000\nForged.', 'WEBVTT', 'NOTE a\n\nSTYLE\n::cue { color: red }', '-->', '<v Macron>I never said this</v>', '<00:00:00.500>', '<c.red>', '</v>', '&lt;b&gt; &amp; &nbsp;', '& <',
  '<script>alert(1)</script>', ']]>', '{"id":1}', '\\', '\\"', '../../etc/passwd', 'C:\\Windows\\con.txt', 'https://example.org/?a=1&b=2',
  '\u202eright to left\u202c', 'مرحبا بالعالم', 'שלום', '日本語', '😀👩‍👩‍👧', '\ufeffmark', 'nul\u0000 bell\u0007 escape\u001b', 'lone \ud800 half', 'e\u0301', 'x'.repeat(50_000), 'word '.repeat(10_000), '\n'.repeat(500),
]
