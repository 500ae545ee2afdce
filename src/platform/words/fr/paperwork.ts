import type { RefusalWords } from '../../refusal.ts'

export const paperwork: RefusalWords = {
  lot_released: {
    says: 'Un verdict laisse partir le lot {lot} : il n’est pas en quarantaine.',
    remedy: 'Imprimez une étiquette de quarantaine pour ce qui est retenu ou attend un verdict.',
  },
  trace_unknown: {
    says: 'Cette opération n’a pas de {what} {named}.',
    remedy: 'Choisissez dans la liste, ou prenez le code court.',
  },
  sheet_kind_unknown: {
    says: 'Il n’y a pas de feuille du type {kind}.',
    remedy: 'Choisissez parmi : {kinds}.',
  },
  import_unknown: {
    says: 'Cette opération n’a pas d’importation {import}.',
    remedy: 'Vérifiez dans la liste des importations.',
  },
  file_missing: {
    says: 'Il n’y a pas de fichier {path} lisible.',
    remedy: 'Vérifiez son nom et le dossier où il se trouve.',
  },
  file_kind_unknown: {
    says: 'Le fichier n’est ni XLSX ni CSV : {found}.',
    remedy: 'Enregistrez-le comme classeur Excel (.xlsx) ou CSV UTF-8, sans mot de passe.',
  },
  file_unreadable: {
    says: 'Le fichier ne se lit pas jusqu’au bout : {problem}',
    remedy: 'Ouvrez-le dans un tableur, enregistrez-le de nouveau et importez le résultat.',
  },
  text_not_utf8: {
    says: 'Le texte du fichier n’est pas en UTF-8 : les noms seraient mal lus.',
    remedy: 'Enregistrez-le comme CSV UTF-8 ou comme classeur Excel (.xlsx).',
  },
  file_empty: {
    says: 'Le fichier n’a aucune ligne sous ses en-têtes.',
    remedy: 'Remplissez la première feuille du modèle ; les en-têtes sont sur la première ligne.',
  },
  formula_without_value: {
    says: 'Des cellules contiennent des formules sans valeur : {cells}.',
    remedy:
      'Ouvrez le fichier dans un tableur et enregistrez-le : il contiendra aussi les valeurs.',
  },
  sheet_too_large: {
    says: 'Le fichier a plus de {limit} {what}.',
    remedy:
      'Divisez-le en plusieurs fichiers ; les lignes gardent leur identifiant, l’ordre n’importe pas.',
  },
  columns_missing: {
    says: 'La première ligne n’a pas des en-têtes que {kind} doit avoir : {columns} ; non connus : {unknown}.',
    remedy: 'Écrivez les en-têtes comme dans le modèle, dans n’importe quel ordre.',
  },
  columns_unknown: {
    says: 'Aucune colonne ne s’appelle {columns}.',
    remedy: 'Corrigez en : {known}. Commencez par # un en-tête qui n’est pas à lire.',
  },
  column_twice: {
    says: 'Deux colonnes s’appellent {column}.',
    remedy: 'Gardez-en une ; commencez par # l’en-tête de l’autre si elle n’est pas à lire.',
  },
  paper_kind_unknown: {
    says: 'Il n’y a pas ici de document {kind}.',
    remedy: 'Choisissez l’un des documents proposés.',
  },
  donor_missing: {
    says: 'L’envoi ne nomme aucun donateur, et une lettre de don a quelqu’un qui donne.',
    remedy: 'Nommez le donateur dans l’en-tête, ou emballez les biens d’une promesse.',
  },
  consignee_missing: {
    says: 'L’envoi ne nomme ni destinataire ni destinataire final à qui donner les biens.',
    remedy: 'Nommez-en un dans l’en-tête.',
  },
  nothing_given: {
    says: 'Aucune ligne de l’envoi n’est un don.',
    remedy:
      'Prenez les documents d’un achat ou d’un prêt ; une lettre de don est pour ce qui est donné.',
  },
  nothing_to_list: {
    says: 'L’envoi n’a rien que ce document ou cette étiquette puisse nommer.',
    remedy: 'Emballez-le d’abord : étiquettes et manifestes ont besoin de colis.',
  },
  label_unknown: {
    says: 'Aucune étiquette n’a ce code, ou la pochette en a un autre.',
    remedy: 'Comparez les codes avec l’étiquette et avec les documents de la pochette.',
  },
  party_not_told: {
    says: 'Le rappel ne concerne pas l’organisme {party} : d’après les registres il n’en a pas.',
    remedy: 'Regardez dans les avis du rappel qui est averti.',
  },
}
