import Box from '@mui/material/Box';
import { formatNumber, SentenceBanner } from '../../../shared';
import { readableFields } from '../readable-fields';
import { emphasise } from './emphasise';

interface ReviewSentenceProps {
  readonly sentence: string;
  readonly subject: string;
  readonly segment: string | undefined;
  readonly recipients: number;
}

/** The one sentence of what will happen or has happened, with what it is about in bold. */
export const ReviewSentence = ({ sentence, subject, segment = '', recipients }: ReviewSentenceProps) => (
  <SentenceBanner>
    {emphasise(readableFields(sentence), [readableFields(subject), segment, formatNumber(recipients)]).map(
      ({ text, strong, at }) =>
        strong ? (
          <Box component="strong" key={at} sx={{ fontWeight: 650 }}>
            {text}
          </Box>
        ) : (
          <span key={at}>{text}</span>
        ),
    )}
  </SentenceBanner>
);
