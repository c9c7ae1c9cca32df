// Small parts that most pages show. They come with the start: a page that needs twenty of them would otherwise ask for
// twenty files after its own, one round trip later. What only one page or a later step needs does not belong here.
import './form/field-problems.ts';
import './form/focus-first-problem.ts';
import './form/notice.ts';
import './form/submit-button.ts';
import './form/text-field.ts';
import './outbox/outbox-state.ts';
import './page/load-failure.ts';
import './signals/list-skeleton.ts';
import './signals/signal-card.ts';
import './signals/signal-pages.ts';
import './signals/signal-skeleton.ts';
