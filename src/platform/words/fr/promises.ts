import type { RefusalWords } from '../../refusal.ts'

export const promises: RefusalWords = {
  item_not_found: {
    says: 'Il n’y a pas d’article {item}.',
    remedy: 'Cherchez-le par l’un de ses noms.',
  },
  item_unknown: {
    says: 'Aucun article n’est enregistré sous {items}.',
    remedy: 'Cherchez-le, ou enregistrez-le d’abord.',
  },
  item_version_stale: {
    says: 'L’article est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez l’article et modifiez ce qu’il dit maintenant.',
  },
  item_above_itself: {
    says: 'L’article plus large {parent} est plus étroit que celui-ci, qui serait plus large que lui-même.',
    remedy: 'Choisissez un article plus large qui n’est pas sous celui-ci.',
  },
  item_unit_fixed: {
    says: 'L’article se compte par {unit}, et chaque quantité enregistrée s’entend ainsi.',
    remedy: 'Enregistrez un autre article avec la bonne unité.',
  },
  item_has_lots: {
    says: 'L’article a des lots, enregistrés comme appareils à numéro de série ou non.',
    remedy: 'Enregistrez un autre article pour les appareils.',
  },
  gtin_taken: {
    says: 'Un autre article a ce GTIN.',
    remedy: 'Prenez cet article, ou corrigez le GTIN.',
  },
  packs_do_not_nest: {
    says: 'Un conditionnement {outer} de {units} ne contient pas un nombre entier de {inner} de {innerUnits}.',
    remedy:
      'Donnez chaque niveau une fois, avec ses unités de base : celles des conditionnements qu’il contient, multipliées.',
  },
  storage_range_crossed: {
    says: 'La plage de conservation de {minCelsius} à {maxCelsius} °C est vide.',
    remedy:
      'Mettez la température la plus basse comme minimum, ou laissez vide celle qui n’est pas énoncée.',
  },
  serialised_by_piece: {
    says: 'Un appareil à numéro de série est un lot d’un seul, et ne se compte pas par {unit}.',
    remedy: 'Prenez la pièce ou l’ensemble comme unité, ou retirez le numéro de série.',
  },
  lot_not_found: {
    says: 'Il n’y a pas de lot {lot}.',
    remedy: 'Cherchez-le par son numéro.',
  },
  lot_unknown: {
    says: 'Aucun lot n’est enregistré sous {lots}.',
    remedy: 'Cherchez-le, ou enregistrez-le d’abord.',
  },
  lot_version_stale: {
    says: 'Le lot est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez le lot et modifiez ce qu’il dit maintenant.',
  },
  lot_differs: {
    says: 'Le lot {lot} est connu avec {field} {known}, et ceci dit {met}.',
    remedy:
      'Comparez avec l’emballage. Si ce qui est connu est faux, modifiez le lot avec un motif.',
  },
  lot_taken: {
    says: 'Un autre lot de cet article et de ce fabricant a ce numéro et ce conditionnement.',
    remedy: 'Prenez ce lot, ou corrigez le numéro.',
  },
  serial_taken: {
    says: 'Un autre appareil de cet article et de ce fabricant a ce numéro de série.',
    remedy: 'Prenez cet appareil, ou corrigez le numéro.',
  },
  lot_number_missing: {
    says: 'Un lot énoncé a un numéro de lot.',
    remedy:
      'Donnez le numéro tel qu’imprimé ; des biens qui n’en montrent aucun reçoivent un lot non énoncé à l’emballage.',
  },
  serial_missing: {
    says: 'Chaque appareil de l’article {item} est un lot d’un seul, avec son numéro de série.',
    remedy:
      'Donnez le numéro de série tel qu’imprimé ; les appareils dont personne n’a encore lu le numéro sont un lot non énoncé.',
  },
  serial_not_expected: {
    says: 'L’article {item} ne se compte pas appareil par appareil : ses lots n’ont pas de numéro de série.',
    remedy: 'Donnez le numéro de lot, ou enregistrez le modèle comme article à numéro de série.',
  },
  lot_dates_crossed: {
    says: 'Le lot périmerait le {expiresOn}, avant d’être fabriqué le {madeOn}.',
    remedy: 'Comparez les deux dates avec l’emballage ; le jour et le mois peuvent être inversés.',
  },
  lot_unstated: {
    says: 'Les biens du lot {lot} n’énoncent pas leur lot, qui n’a donc pas de numéro.',
    remedy:
      'Comptez-les et identifiez les lots dont ils sont faits, chacun pour une part s’il le faut.',
  },
  lot_change_needs_reason: {
    says: 'La donnée {field} de ce lot est connue, et une correction dit pourquoi.',
    remedy: 'Donnez le motif : qui a mal lu quoi, et ce qui le montre.',
  },
  insufficient_stock: {
    says: 'Il y en a {balance} ici, et ceci en prendrait {needed}.',
    remedy: 'N’en prenez pas plus qu’il n’y en a, ou enregistrez d’abord ce qui est arrivé.',
  },
  nothing_to_post: {
    says: 'Cet acte ne déplace rien.',
    remedy: 'Donnez au moins une ligne avec une quantité supérieure à zéro.',
  },
  quantity_out_of_range: {
    says: 'La quantité {quantity} ne peut pas être conservée exactement.',
    remedy: 'Donnez un nombre entier d’unités de base, de 1 à 9007199254740991.',
  },
  item_mismatch: {
    says: 'Un acte {kind} ne peut pas changer un article ou un lot en un autre.',
    remedy: 'Emballez, précisez, identifiez ou assemblez les biens qui changent de nom.',
  },
  gate_not_asked: {
    says: 'Les biens n’entrent dans {stage} qu’avec l’accord de la conformité.',
    remedy: 'Enregistrez d’abord un verdict ou une libération urgente.',
  },
  later_acts_drew: {
    says: 'Des actes suivants ont puisé dans ces biens : celui-ci ne peut pas être simplement annulé.',
    remedy:
      'Annulez d’abord les actes listés, ou enregistrez une correction là où les biens se trouvent maintenant.',
  },
  already_reversed: {
    says: 'De la ligne {line} de l’acte {act}, il reste {left} à annuler, non {quantity}.',
    remedy: 'N’annulez pas plus que ce qui reste.',
  },
  act_unknown: {
    says: 'Cette opération n’a pas d’acte {act}.',
    remedy: 'Vérifiez dans l’historique ; les actes d’autres opérations ne se nomment pas ici.',
  },
  act_moves_nothing: {
    says: 'L’acte {act} n’a déplacé aucun bien : il n’y a rien à annuler.',
    remedy: 'Utilisez l’acte qui modifie ou retire ce qu’il a enregistré.',
  },
  need_unknown: {
    says: 'Cette opération n’a pas de besoin {need}.',
    remedy: 'Vérifiez dans la liste des besoins.',
  },
  need_line_unknown: {
    says: 'Cette opération n’a pas de ligne de besoin {line}.',
    remedy: 'Vérifiez les lignes du besoin.',
  },
  need_line_withdrawn: {
    says: 'La ligne de besoin {line} a été retirée.',
    remedy: 'Demandez de nouveau par une nouvelle ligne, si c’est nécessaire malgré tout.',
  },
  need_line_taken: {
    says: 'Une ligne a l’identifiant d’une autre.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  need_version_stale: {
    says: 'Le besoin est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez le besoin et modifiez ce qu’il dit maintenant.',
  },
  need_code_taken: {
    says: 'Un autre besoin a le code qui en résulterait.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  verified_in_the_future: {
    says: 'Un besoin ne peut pas avoir été vérifié le {verifiedOn} : ce jour est encore à venir.',
    remedy: 'Donnez le jour où quelqu’un s’en est assuré, ou laissez vide pour aujourd’hui.',
  },
  supply_unknown: {
    says: 'Cette opération n’a rien de tel, {kind} {supply}, sur quoi attribuer.',
    remedy:
      'Choisissez une ligne de promesse, une ligne d’envoi, ou un lot avec le lieu où il se trouve.',
  },
  supply_exceeded: {
    says: 'De cette ressource, {free} sont libres pour ce besoin, et le plan en prend {quantity}.',
    remedy:
      'N’attribuez pas plus que ce qui est libre, ou retirez un autre plan. Les biens retenus ne sont pas libres.',
  },
  need_exceeded: {
    says: 'La ligne de besoin {line} a {open} d’ouverts, et le plan en donne {quantity}.',
    remedy: 'Ne donnez pas plus que ce qui est ouvert, ou modifiez d’abord le besoin.',
  },
  need_asks_other: {
    says: 'La ligne de besoin {line} ne demande pas ce qu’est cette ressource.',
    remedy:
      'Répartissez entre les lignes qui demandent cet article ou un plus large, compté dans la même unité.',
  },
  plan_unknown: {
    says: 'Cette opération n’a pas de plan {plan}.',
    remedy: 'Vérifiez dans la liste des plans.',
  },
  plan_id_taken: {
    says: 'Un plan a l’identifiant d’un autre.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  plan_withdrawn: {
    says: 'Le plan {plan} a été retiré.',
    remedy: 'Attribuez de nouveau, ou expédiez les biens sans plan.',
  },
  plan_below_drawn: {
    says: 'Du plan {plan}, {drawn} sont déjà partis, et il dirait {quantity}.',
    remedy:
      'Laissez-lui dire au moins ce qui est parti, ou retirez-le : ce qui est parti reste parti.',
  },
  plan_exhausted: {
    says: 'Le plan {plan} a encore {open} à expédier, et ceci en prend {quantity}.',
    remedy: 'N’expédiez pas plus, modifiez le plan, ou expédiez le reste sans plan.',
  },
  plan_for_another: {
    says: 'Le plan {plan} est pour la ligne de besoin {needLine}.',
    remedy: 'Nommez la ligne de besoin du plan, ou un autre plan.',
  },
  plan_of_other_goods: {
    says: 'Le plan {plan} ne touche pas ces biens.',
    remedy: 'Prenez des biens de sa ressource, ou expédiez ceux-ci sans plan.',
  },
  pledge_unknown: {
    says: 'Cette opération n’a pas de promesse {pledge}.',
    remedy: 'Vérifiez dans la liste des promesses.',
  },
  pledge_line_unknown: {
    says: 'Cette opération n’a pas de ligne de promesse {line}.',
    remedy: 'Vérifiez les lignes de la promesse.',
  },
  pledge_version_stale: {
    says: 'La promesse est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez la promesse et modifiez ce qu’elle dit maintenant.',
  },
  pledge_code_taken: {
    says: 'Une autre promesse a le code qui en résulterait.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  loan_needs_return_date: {
    says: 'Un prêt a une date de retour.',
    remedy: 'Donnez la date sur la ligne, ou une autre provenance.',
  },
  unquantified_has_no_quantity: {
    says: 'Une ligne a une quantité, ou aucun nombre : pas les deux, ni aucun des deux.',
    remedy: 'Donnez une quantité avec son exactitude, ou « aucun nombre » avec les mots énoncés.',
  },
  shares_incomplete: {
    says: 'Des parts convenues ou énoncées nomment chaque donateur une fois, et {donor} ne l’est pas.',
    remedy: 'Donnez à chaque donateur ses parts, ou dites que les parts ne sont pas connues.',
  },
  line_is_a_part: {
    says: 'La ligne {line} est une partie d’une ligne plus large et n’a pas de promesse à elle.',
    remedy: 'Agissez sur la ligne plus large {parent}.',
  },
  not_open: {
    says: 'La ligne {line} a encore {open} d’ouverts, et ceci en prend {quantity}.',
    remedy:
      'N’en prenez pas plus que ce qui est ouvert : le reste est déjà utilisé, décliné ou retiré.',
  },
  item_not_narrower: {
    says: 'L’article {item} n’est pas une sorte plus étroite de {of}.',
    remedy: 'Choisissez un article enregistré sous lui, avec la même unité de base.',
  },
  line_unquantified: {
    says: 'La ligne {line} n’a promis aucun nombre : on ne peut en engager ni en retirer un.',
    remedy: 'Laissez la quantité vide, ou modifiez la promesse quand le donateur en énonce une.',
  },
}
