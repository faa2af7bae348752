import type { RichDoc } from '@ruche/rich-text';
import { build } from './build';
import type { TemplateKey } from './keys';

/** The templates, in English. */
export const en: Record<TemplateKey, RichDoc> = {
  landing: build({
    'The promise': ['One page, one promise. In one sentence, what people get.'],
    'For whom': [{ list: ['Audience', 'Where they come from', 'What they know already'] }],
    'What the page shows': [{ steps: ['Headline and subhead', 'Three proofs', 'The call to action', 'Questions that come back'] }],
    'What we measure': [{ list: ['Conversion rate wanted', 'Loading time', 'Forms left unfinished'] }],
    'Before it goes live': [{ tasks: ['Read by customer service', 'Legal notice', 'Tracking plan in place', 'Looked at on a phone'] }],
  }),
  brief: build({
    'The context': ['What is going on, and why now.'],
    'The objective': ['Just one, measurable and dated.'],
    'The audience': ['Who we speak to, and what the field says of them.'],
    'The message': ['The promise, then three proofs. What we do not say.'],
    'What is delivered': [{ list: ['Format, channel, quantity'] }],
    'Budget and dates': [{ list: ['Envelope', 'Milestones', 'Approvals'] }],
    'Who does what': [{ list: ['Decides', 'Makes', 'Is consulted'] }],
  }),
  email: build({
    'The subject': ['Under 45 characters. The preview adds to the subject, it does not repeat it.'],
    'Who gets it': ['Segment, and what they did last.'],
    'The text': ['One idea, one paragraph, one button.'],
    'The variants': [{ list: ['A', 'B'] }],
    'Before it is sent': [{ tasks: ['Links checked', 'Plain text version', 'Unsubscribe link', 'Tried in three mail programs'] }],
  }),
  retro: build({
    'In short': ['What we wanted, what we got.'],
    'What worked': [{ list: ['To keep'] }],
    'What got stuck': [{ list: ['To understand, without looking for a culprit'] }],
    'What we change': [{ tasks: ['One action, one person, one date'] }],
    'The figures': [{ list: ['Target', 'Result', 'Cost'] }],
  }),
  minutes: build({
    Present: [{ list: ['Name'] }],
    Agenda: [{ steps: ['Topic, duration'] }],
    Decisions: [{ list: ['What was decided, by whom, and why'] }],
    'To do': [{ tasks: ['What, who, by when'] }],
    'Next meeting': ['Date and topic.'],
  }),
  case: build({
    'The campaign in one sentence': ['For whom, with what, to what effect.'],
    'Where we started': ['The problem, and what customers said.'],
    'What we did': [{ steps: ['Idea', 'Message', 'Channels'] }],
    'What came of it': [{ list: ['Before', 'After', 'Cost per result'] }],
    'What we would do again, and what not': [{ list: ['Lesson'] }],
  }),
  test: build({
    'The hypothesis': ['If we change this, then that, because…'],
    'The measure': [{ list: ['Main metric', 'What must not drop', 'Difference we want to see'] }],
    'The variants': [{ list: ['Control', 'Variant'] }],
    'The duration': ['Sample size, end date set beforehand.'],
    'The result': ['Figures, decision, and what we learned.'],
  }),
};
