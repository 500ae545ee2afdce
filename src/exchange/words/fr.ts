import type { RowWords } from '../row-error.ts'

export const words: RowWords = {
  rows: {
    cell_blank: {
      says: 'La cellule est vide, et cette colonne doit être remplie.',
      remedy: 'Remplissez-la ; une cellule vide ne vaut jamais comme la ligne du dessus.',
    },
    cell_blank_first: {
      says: 'La cellule est vide, et aucune ligne avant ne le dit : {of} {reference}.',
      remedy:
        'Remplissez-la à la première ligne de {reference} ; les autres peuvent la laisser vide.',
    },
    formula_failed: {
      says: 'La formule de la cellule a échoué : {found}.',
      remedy: 'Corrigez la formule, ou écrivez la valeur elle-même.',
    },
    text_too_long: {
      says: 'Le texte a {length} caractères, et il n’en tient que {most}.',
      remedy: 'Raccourcissez-le.',
    },
    text_is_date: {
      says: 'La cellule contient la date {found}, là où il faut un numéro tel qu’imprimé.',
      remedy: 'Mettez la colonne au format texte et recopiez ce qui figure sur le papier.',
    },
    number_lost_digits: {
      says: 'La cellule contient le nombre {found} ; un tableur n’en garde que 15 chiffres.',
      remedy: 'Mettez la colonne au format texte et récrivez tous les chiffres du papier.',
    },
    number_unreadable: {
      says: '{found} n’est pas un nombre entier au-dessus de zéro.',
      remedy: 'N’écrivez que des chiffres, par exemple 12000 : ni unité, ni mots, ni décimales.',
    },
    number_ambiguous: {
      says: '{found} vaut {small} dans certains pays et {large} dans d’autres.',
      remedy: 'Écrivez-le sans séparateurs : {large} ou {small}.',
    },
    amount_unreadable: {
      says: '{found} n’est pas un montant à {decimals} décimales au plus.',
      remedy: 'Écrivez des chiffres avec un point décimal, par exemple 1250.50.',
    },
    date_unreadable: {
      says: '{found} n’est pas une date qui se lise d’une seule façon.',
      remedy: 'Écrivez-la comme 2020-03-16, ou mettez la cellule au format date.',
    },
    choice_unknown: {
      says: '{found} n’est pas un des mots de cette colonne.',
      remedy: 'Choisissez parmi : {choices}.',
    },
    code_invalid: {
      says: '{found} ne convient pas : cela s’écrit comme {example}.',
      remedy: 'Recopiez-le depuis l’étiquette ou le papier.',
    },
    name_unknown: {
      says: 'Rien n’est enregistré comme {register} sous {found}.',
      remedy: 'Écrivez le nom, le code ou l’id enregistré, ou enregistrez-le. Proche : {near}.',
    },
    name_ambiguous: {
      says: '{found} peut désigner plusieurs choses ({register}) : {near}.',
      remedy: 'Écrivez l’id ou le code de celle qui est visée.',
    },
    unit_differs: {
      says: '{item} se compte en {unit}, et la ligne dit {found}.',
      remedy: 'Écrivez le nombre en {unit}, et {unit} comme unité. {packs}',
    },
    serial_needs_one: {
      says: 'La ligne a un numéro de série et la quantité {found} ; un tel appareil est un seul.',
      remedy: 'Donnez à chaque appareil sa propre ligne, avec la quantité 1.',
    },
    quantity_or_words: {
      says: 'La ligne n’a ni quantité ni les mots employés.',
      remedy:
        'Écrivez le nombre, ou laissez vide et écrivez les mots : des dizaines, deux palettes.',
    },
    qualifier_differs: {
      says: 'La ligne dit {found}, ce qui ne va pas avec sa quantité.',
      remedy:
        'Une ligne sans nombre est unquantified, et une ligne avec un nombre ne l’est jamais.',
    },
    return_date_missing: {
      says: 'Un prêt a une date à laquelle il est rendu.',
      remedy: 'Écrivez la date, ou une autre provenance.',
    },
    shares_do_not_fit: {
      says: 'Il y a {donors} donateurs et {parts} parts.',
      remedy: 'Écrivez une part par donateur, dans leur ordre, ou que les parts sont inconnues.',
    },
    value_incomplete: {
      says: 'Une valeur a un montant, une devise et une base, et il manque : {missing}.',
      remedy: 'Remplissez les trois, ou aucun.',
    },
    package_only: {
      says: 'La ligne ne nomme pas d’article : elle décrit un colis, et cette cellule des biens.',
      remedy: 'Nommez l’article, ou videz la cellule.',
    },
    package_of_none: {
      says: 'La ligne porte sur des biens sans colis, et cette cellule sur un colis.',
      remedy: 'Nommez le colis, ou videz la cellule.',
    },
    package_not_before: {
      says: 'Le colis {found}, dans lequel se trouve celui-ci, n’a pas de ligne avant celle-ci.',
      remedy: 'Mettez au-dessus une ligne pour {found} : sa référence et son type, sans article.',
    },
    row_id_twice: {
      says: 'L’id de ligne {found} figure dans plusieurs lignes de ce fichier : {rows}.',
      remedy: 'Donnez à chaque ligne son propre id ; aucune de ces lignes n’a été prise.',
    },
    row_id_reused: {
      says: 'La ligne {id} a été enregistrée avec {before} ici, et dit maintenant {found}.',
      remedy: 'Autre ligne : donnez un nouvel id ; changement : modifiez ce qui est enregistré.',
    },
    part_differs: {
      says: 'Une ligne précédente a {before} ici ({of} {reference}), et celle-ci dit {found}.',
      remedy: 'Écrivez la même chose sur toutes ses lignes, ou laissez vide après la première.',
    },
    row_listed: {
      says: 'La ligne {id} est celle d’un besoin enregistré ici, telle que la liste a été exportée.',
      remedy: 'Modifiez le besoin ; ou, si c’est demandé en plus, donnez à la ligne un autre id.',
    },
    row_withdrawn: {
      says: 'La ligne avait été retirée là d’où vient la liste : elle n’est plus demandée.',
      remedy: 'Ôtez la ligne ; ou, si elle est demandée à nouveau, videz cette cellule.',
    },
    row_taken: {
      says: 'Une autre importation a enregistré cette ligne au même moment.',
      remedy: 'Importez de nouveau le fichier : ce qui est déjà enregistré reste tel quel.',
    },
  },
  words: {
    party: 'organisme',
    place: 'lieu',
    item: 'article',
    consignment: 'envoi',
    'pledge line': 'ligne de promesse',
    request: 'demande',
    pledge: 'promesse',
    package: 'colis',
    amount: 'montant',
    currency: 'devise',
    valueBasis: 'base de la valeur',
    nothing: 'rien',
    carton: 'carton',
    'inner box': 'boîte',
    pallet: 'palette',
  },
  error: 'Erreur',
  badRows: 'Lignes en erreur',
}
