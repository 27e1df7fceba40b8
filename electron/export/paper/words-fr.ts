import type { PaperWords } from './words-en.ts'

/** The French of the paper pack. No line ends before a high sign: those blanks hold. */
export const FR: PaperWords = {
  page: (number, of) => `${number} / ${of}`,
  foot: 'Fait par l’application. Seuls les mots entre guillemets sont ceux des personnes nommées ; chacun a sa source.',
  untimed: 'sans durée', colon: ' : ',
  asOf: (day) => `État au ${day} : rien de plus récent n’est en jeu.`,
  cover: {
    title: 'Dossier papier', kicker: 'Une leçon sans appareils', schedule: 'La leçon, minute par minute', from: 'Dès', stage: 'Étape', who: 'Qui parle', time: 'Minutes',
    briefs: (count) => `La note de chaque siège (${count})`, cards: (count) => `Les cartes de chaque siège (${count})`,
    total: (minutes) => `En tout ${minutes} minutes.`, print: 'À imprimer', real: 'Ce qui est réel ici', optional: 'peut être laissée de côté',
    sides: (a, b) => `Côté A : ${a}. Côté B : ${b}.`,
  },
  copies: {
    brief: 'un par élève de la délégation', cards: 'un jeu par délégation, recto seul, à découper', flow: 'un par élève', list: 'un pour qui prend note',
    ballot: 'à découper ; un bulletin par voix', stance: 'à découper ; une fiche par élève', listen: 'un par côté', statement: 'un pour la table', exit: 'à découper ; une fiche par élève', results: 'un pour l’enseignant·e',
  },
  floor: {
    free: 'tout le monde', list: 'selon la liste des orateurs', turns: 'à tour de rôle', table: 'siège après siège', seconds: (seconds) => `${seconds} s par intervention`, protect: (seconds) => `les ${seconds} premières et dernières secondes sans interruption`, chess: 'chaque côté a ce temps pour lui',
  },
  sideA: 'côté A', sideB: 'côté B',
  stance: { before: 'avant', during: 'pendant', after: 'après' },
  kinds: {
    prepare: 'Préparation', opening: 'Ouverture', exchange: 'Échange', closing: 'Conclusion', present: 'Exposé', listenBack: 'Reformulation', openDiscussion: 'Discussion ouverte', reverse: 'Changement de côté', tableMotion: 'Un texte sur la table',
    tourDeTable: 'Tour de table', negotiate: 'Négociation', vote: 'Vote', jointStatement: 'Déclaration commune', report: 'Compte rendu', dropRoles: 'Rôles posés', debrief: 'Bilan', closed: 'Clos',
  },
  voice: { quote: 'mot pour mot', 'quote-translated': 'traduit', reported: 'dans nos mots' },
  grade: { official: 'source officielle', press: 'presse', 'agency-copy': 'reprise d’agence', aggregator: 'agrégateur : source fragile' },
  added: 'ajouté sur cet ordinateur, non vérifié',
  translator: { ours: 'notre traduction', outlet: 'traduction du média', official: 'traduction officielle' },
  fact: 'Fait', earlier: 'plus ancien', undated: 'sans date',
  brief: {
    title: (figure) => `Note : ${figure}`, short: 'En bref', ownWords: 'Dans nos mots. Les signes entre crochets sont les cartes sur lesquelles repose la phrase.', claims: 'Ce que les déclarations mettent en avant', heart: 'Le cœur des déclarations',
    redLines: 'Ce que les déclarations contredisent', redLinesHint: 'Vous pouvez quand même le soutenir, mais la carte contraire existe.', tensions: 'Où les déclarations tirent dans deux sens', tensionsHint: 'Ce ne sont pas vos erreurs : la ligne a changé, ou dit les deux. Connaissez les dates.',
  },
  cards: { title: (figure) => `Cartes : ${figure}`, hint: 'Découpez le long des lignes. Ne dites comme vôtres que les mots de votre figure ; citez toute carte comme preuve, avec qui l’a dit.' },
  flow: { title: 'Feuille de suivi', hint: 'Une ligne par argument : suivez-le de gauche à droite. Ce qui reste vide a été laissé de côté.', row: 'Argument' },
  list: { title: 'Liste des orateurs', hint: 'Pour qui prend note. Qui n’a pas encore parlé passe d’abord, si l’enseignant·e le veut.', order: 'N°', seat: 'Siège', name: 'Qui', kind: 'Pour quoi', start: 'De', end: 'À', cards: 'Cartes', note: 'En une ligne' },
  listKinds: 'N nouveau point · B prolonge · C conteste · Q question · O point d’ordre · S « source ? »',
  ballot: { title: 'Bulletins', person: 'Une voix par personne', delegation: 'Une voix par délégation, par qui tient la plume', secret: 'Secret : pliez-le.', blank: 'Question (à noter avant de voter) :', yes: 'oui', no: 'non', abstain: 'abstention', who: 'Qui :', seat: 'Délégation :', rule: { consensus: 'par consensus', majority: 'à la majorité', 'roll-call': 'par appel nominal', 'show-of-hands': 'à main levée' }, swing: 'La même question qu’avant.' },
  slip: {
    title: (when) => `Fiches d’avis : ${when}`, question: 'Mon propre avis, hors du rôle', low: '0 = pas du tout', high: '10 = tout à fait', value: 'Je suis d’accord', sure: 'En suis-je sûr·e ?', lowSure: '0 = au hasard', highSure: '10 = certain', moved: 'Ce qui m’a fait bouger (un argument, facultatif) :', privacy: 'Privé. Sans nom. On compte seulement combien ont choisi quel nombre.',
    when: { before: 'Avant', during: 'Pendant', after: 'Après' },
  },
  listen: {
    title: 'Reformulation', hint: 'Dites la thèse de l’autre côté avec vos mots, de sorte qu’il la signerait. Puis il répond.', case: (side, other) => `Le côté ${side} dit ce qu’a soutenu le côté ${other}`,
    strongest: 'Leur point le plus fort, et ce sur quoi il repose', fair: 'Confirmé par l’autre côté', yes: 'Oui, c’est juste : nous signerions.', no: 'Pas encore. Voici ce qui manque ou ne va pas :', sign: 'Pour l’autre côté :',
  },
  statement: { title: 'Déclaration commune', hint: 'Hors rôle. Ce que vous pouvez tous signer ; personne ne doit renoncer à son avis.', text: 'Nous pouvons tous signer ceci', a: 'La preuve la plus forte du côté A (carte ou intervention)', b: 'La preuve la plus forte du côté B (carte ou intervention)', open: 'Ce qui reste ouvert entre nous', signed: 'Signé' },
  exit: {
    title: 'Fiches de sortie', hint: 'Hors rôle. Vous pouvez laisser une ligne vide, et personne ne demande pourquoi.',
    steps: { describe: ['Décrire', 'Un moment dont vous vous souvenez. Sans reproche.'], analyse: ['Analyser', 'Qu’est-ce qui a fait bouger la salle ? Où les preuves étaient-elles minces ?'], transfer: ['Relier', 'Qu’est-ce qui ressemble aux vraies discussions de l’Union ? Qu’a-t-on simplifié ?'], apply: ['Appliquer', 'Une chose que je vais vérifier. Mon avis maintenant, si je veux.'] },
  },
  results: {
    title: 'Résultats à saisir', hint: 'Comptez, écrivez les chiffres dans les cases et saisissez-les sur la console dans l’ordre des numéros. Faites-les d’abord relire par une deuxième personne.',
    tally: (when) => `Avis ${when} : combien ont choisi chaque nombre`, sum: 'En tout', people: 'dans la salle', choice: { yes: 'oui, pour', no: 'non, contre', abstain: 'abstention' }, none: 'Cette formule ne compte rien.', second: 'Relu par :',
  },
}
