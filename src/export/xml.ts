const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 forbids the control signs but for tab and line ends, and what is half of a pair. */
function allowed(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Text as it may stand in XML, in an element or an attribute. */
export function escapeXml(text: string): string {
  return [...text]
    .filter(allowed)
    .map((sign) => ENTITIES[sign] ?? sign)
    .join('');
}
