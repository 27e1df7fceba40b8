import type { CardWords } from './words-en.ts'

/** The French of the cards. The words of the pack stay in the language of the pack. */
export const FR: CardWords = {
  question: {
    whoQuote: 'Qui a dit cela ?', whoTranslated: 'Qui a dit cela (en traduction) ?', whoReported: 'De qui cela est-il rapporté, dans les mots du dossier ?',
    when: (figure) => `Quand la ligne a-t-elle changé ? (${figure}) La première déclaration porte sa date ; de quand date la seconde ?`,
    claim: 'Quelle thèse cela sert-il ?', answer: 'Qu’est-ce qui répond à cette thèse ?',
    altered: (figure) => `L’un des deux textes est altéré : la retraduction d’un récit. Lequel porte les mots tels qu’ils ont été imprimés ? (${figure})`,
    alteredTranslated: (figure) => `L’un des deux textes est altéré : la retraduction d’un récit. Lequel est la traduction de ce qui a été dit ? (${figure})`,
    made: (figure) => `L’un des deux textes est altéré : l’application y a mis un autre mot. Lequel porte les mots exacts ? (${figure})`,
    contradicted: (figure) => `Un récit donne cela (${figure}), et le dossier contredit ce qu’il raconte autour. Par quel fait ?`,
    missed: (figure) => `Ce point est resté sans réponse quand vous argumentiez au siège de ${figure}. Quelle carte de ce siège y répond ?`,
    record: (figure) => `Vous avez soutenu cela au siège de ${figure}. Qu’est-ce qui, dans le dossier, va contre ?`,
    carry: (figure) => `Vous avez avancé cela au siège de ${figure} sans carte. Quelle carte le porte ?`,
  },
  kind: { who: 'Qui l’a dit ?', when: 'Quand la ligne a-t-elle changé ?', claim: 'Quelle thèse ?', answer: 'Qu’est-ce qui y répond ?', altered: 'Exact ou altéré ?', made: 'Exact ou altéré ?', contradicted: 'Qu’est-ce qui le contredit ?', missed: 'Un point laissé sans réponse', record: 'Un écart du dossier', carry: 'Une thèse sans carte' },
  voice: { quote: 'mot pour mot', 'quote-translated': 'traduit', reported: 'dans les mots du dossier' },
  claimMark: 'thèse',
  by: (figure, date) => `${figure}, ${date}`,
  undated: 'sans date',
  serves: (claim) => `Cela sert « ${claim} ».`,
  also: (claims) => `Cela sert aussi ${claims.map((claim) => `« ${claim} »`).join(' et ')}.`,
  rebuts: (from, to) => `« ${from} » va contre « ${to} ».`,
  undercuts: (from, to) => `« ${from} » ôte à « ${to} » ce sur quoi elle repose.`,
  judgement: 'Quelle thèse une carte sert et ce qui y répond : c’est le jugement de la rédaction, fait pour la classe.',
  retranslated: (outlet) => `Une retraduction imprimée par ${outlet} : personne n’a, dans le dossier, exactement ces mots.`,
  made: 'Altéré par l’application pour l’exercice. Personne n’a dit cela.',
  swapped: (from, to) => `Là où le dossier a « ${from} », le texte altéré avait « ${to} ».`,
  line: (dates) => `Dans le dossier : ${dates.join(' ; ')}.`,
  fact: 'Fait', colon: ' : ',
}
