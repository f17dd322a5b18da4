/**
 * A part is one file of the compiled facts: its format, the package's version, its lexicon and its
 * content. The format's number changes whenever the shape of any part does.
 */
import * as v from 'valibot';
import { lexiconSchema, LexiconWriter, type Lexicon } from './provenance';

export const FORMAT = 1;

export interface PartCodec<Read, Written = Read> {
  /** Plain JSON of a part. */
  encode(part: Written, version: string): unknown;
  /** Checks and reads; throws an error that says where, when the shape is not the one described. */
  decode(input: unknown): Read;
}

const envelopeSchema = v.object({ format: v.number(), version: v.string() });

export function partCodec<Packed, Read, Written = Read>(
  content: v.GenericSchema<unknown, Packed>,
  encode: (part: Written, words: LexiconWriter) => Packed,
  decode: (packed: Packed, lexicon: Lexicon, version: string) => Read,
): PartCodec<Read, Written> {
  const schema = v.object({ ...envelopeSchema.entries, lexicon: lexiconSchema, content });
  return {
    encode(part, version) {
      const words = new LexiconWriter();
      const packed = encode(part, words);
      return { format: FORMAT, version, lexicon: words.lexicon, content: packed };
    },
    decode(input) {
      const read = v.safeParse(schema, input);
      if (!read.success) {
        const [issue] = read.issues;
        throw new Error(`${v.getDotPath(issue) ?? '/'}: ${issue.message}`);
      }
      const { content: packed, lexicon, version } = read.output;
      return decode(packed as Packed, lexicon, version);
    },
  };
}
