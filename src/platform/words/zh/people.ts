import type { RefusalWords } from '../../refusal.ts'

export const people: RefusalWords = {
  data_folder_in_use: {
    says: '{host} 上的进程 {pid} 自 {started} 起占用着 {folder}。',
    remedy: '请停止该进程，或从其地址使用。若那台机器已不复存在，请删除锁文件。',
  },
  data_folder_version: {
    says: '{folder} 由 PostgreSQL {found} 写成；本程序读取 {version}。',
    remedy: '请用写成它的版本导出，再用本版本导入新文件夹。',
  },
  migration_changed: {
    says: '迁移 {name} 应用时的内容与现在不同。',
    remedy: '请将该文件恢复为发布时的内容，改动写入新的迁移。',
  },
  database_newer: {
    says: '数据库中有本程序不认识的迁移：{names}。',
    remedy: '请运行写成此数据库的版本，或更新的版本。',
  },
  cursor_invalid: {
    says: '翻页位置 {cursor} 不是本系统给出的。',
    remedy: '请从头打开列表。',
  },
  id_reused: {
    says: '标识 {id} 已用于另一内容的操作。',
    remedy: '请重新开始填写，表单会有新的标识。',
  },
  not_permitted: {
    says: '您在此处的角色不允许 {kind}。',
    remedy: '请本行动的协调员代为操作，或授予您所需的角色。',
  },
  source_required: {
    says: '据报数量须有来源，而此处没有注明。',
    remedy: '请先登记来源，再在此选择。',
  },
  source_unknown: {
    says: '本行动中没有来源 {source}。',
    remedy: '请先登记来源，再在此选择。',
  },
  source_not_found: {
    says: '本行动中没有来源 {source}。',
    remedy: '请在来源列表中查找。',
  },
  on_behalf_of_unknown: {
    says: '所代表的机构 {party} 没有登记。',
    remedy: '请在机构中查找，或先行登记。',
  },
  in_the_future: {
    says: '所填的发生时间 {happenedAt} 尚未到来。',
    remedy: '请更正时间，或留空表示现在。',
  },
  email_taken: {
    says: '地址 {email} 已有用户。',
    remedy: '请使用该用户，或填写其他地址。',
  },
  user_unknown: {
    says: '没有用户 {user}。',
    remedy: '请先创建用户。',
  },
  key_unknown: {
    says: '没有 API 密钥 {key}。',
    remedy: '请从此人的密钥列表中选择。',
  },
  slug_taken: {
    says: '另一行动已用此简称。',
    remedy: '请换一个简称，例如加上年份。',
  },
  ends_before_it_begins: {
    says: '行动的结束日期 {endsOn} 早于开始日期 {beginsOn}。',
    remedy: '请更正其中一个日期；仍在进行则将结束日期留空。',
  },
  operation_version_stale: {
    says: '行动已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该行动，再修改现有内容。',
  },
  person_unknown: {
    says: '没有使用 {person} 的人可在此登录。',
    remedy: '请核对地址；人员由本系统的管理者创建。',
  },
  member_unknown: {
    says: '用户 {user} 不是本行动的成员。',
    remedy: '请核对成员列表。',
  },
  file_not_accepted: {
    says: '按内容，该文件是 {found}，此处不保存这类文件。',
    remedy: '请发送照片（JPEG、PNG、WebP、HEIC）或 PDF。',
  },
  file_unknown: {
    says: '本行动中没有文件 {file}。',
    remedy: '请核对文件列表。',
  },
  duty_entry_unknown: {
    says: '本行动的值班记录中没有条目 {entry}。',
    remedy: '请核对值班记录。',
  },
  duty_entry_closed: {
    says: '条目 {entry} 没有待跟进的事项。',
    remedy: '若还有内容，请新写一条。',
  },
  shift_unknown: {
    says: '本行动中没有班次 {shift}。',
    remedy: '请核对班次列表。',
  },
  shift_taken: {
    says: '班次 {shift} 已有人接班。',
    remedy: '请重新阅读班次列表。',
  },
  shift_for_another: {
    says: '班次 {shift} 已交给另一人。',
    remedy: '请由被交班的人接班，或重新交班。',
  },
  shift_own: {
    says: '班次 {shift} 不能由交班人自己接班。',
    remedy: '请让来接班的人接班。',
  },
  situation_unknown: {
    says: '本行动中没有形势报告 {report}。',
    remedy: '请核对形势报告列表。',
  },
  party_not_found: {
    says: '没有机构 {party}。',
    remedy: '请用它的任一名称查找。',
  },
  party_unknown: {
    says: '没有登记的机构 {parties}。',
    remedy: '请查找，或先行登记。',
  },
  party_version_stale: {
    says: '机构已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该机构，再修改现有内容。',
  },
  party_is_a_group: {
    says: '联合体 {party} 由其成员组成，名称取自成员。',
    remedy: '请修改某一成员；另一组捐赠方是另一联合体，由其认捐形成。',
  },
  party_above_itself: {
    says: '上级机构 {parent} 隶属于本机构，这样本机构会成为自己的上级。',
    remedy: '请选择不隶属于本机构的上级。',
  },
  party_eori_taken: {
    says: '另一机构已用此 EORI 号码。',
    remedy: '请使用该机构，或更正号码。',
  },
  party_code_taken: {
    says: '另一机构已用其中一个代码。',
    remedy: '请使用该机构，或更正代码。',
  },
  place_not_found: {
    says: '没有地点 {place}。',
    remedy: '请用它的任一名称查找。',
  },
  place_unknown: {
    says: '没有登记的地点 {places}。',
    remedy: '请查找，或先行登记。',
  },
  place_version_stale: {
    says: '地点已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该地点，再修改现有内容。',
  },
  place_above_itself: {
    says: '上级地点 {parent} 位于本地点之内，这样本地点会位于自己之内。',
    remedy: '请选择不在本地点之内的上级地点。',
  },
  place_country_differs: {
    says: 'UN/LOCODE {unlocode} 不在 {country}。',
    remedy: '请更正代码或国家：UN/LOCODE 以其国家开头。',
  },
  place_unlocode_taken: {
    says: '另一同类地点已用此 UN/LOCODE。',
    remedy: '请使用该地点，或更正代码。',
  },
  place_iata_taken: {
    says: '另一地点已用此 IATA 代码。',
    remedy: '请使用该地点，或更正代码。',
  },
  place_gln_taken: {
    says: '另一地点已用此 GLN。',
    remedy: '请使用该地点，或更正号码。',
  },
  input_invalid: {
    says: '有内容不符合要求：{where}。',
    remedy: '请更正所列各项；尚未登记任何内容。',
  },
  body_unreadable: {
    says: '无法读取发送的内容。',
    remedy: '请重新加载页面并再次提交。',
  },
  body_too_large: {
    says: '发送的内容超过 {limit} 字节。',
    remedy: '请分几次发送。',
  },
  not_signed_in: {
    says: '此操作需要登录。',
    remedy: '请登录后重试：您填写的内容已保留。',
  },
  cross_site: {
    says: '使用会话时，只有本服务器的页面可以写入。',
    remedy: '请直接打开 Waybill 后重试。',
  },
  other_person: {
    says: '此浏览器现由另一人登录。',
    remedy: '请以这些操作的本人登录；在此之前操作会等待。',
  },
  owner_only: {
    says: '此功能仅供本系统的管理者使用。',
    remedy: '请联系本系统的管理者。',
  },
  operation_needed: {
    says: '不清楚指的是哪个行动：现有 {operations}。',
    remedy: '请选择行动。',
  },
  operation_unknown: {
    says: '没有您所加入的行动 {operation}。',
    remedy: '请核对简称，或请其协调员将您加入。',
  },
  owner_unknown: {
    says: '用户 {user} 不是本系统的所有者。',
    remedy: '请核对人员名单。',
  },
  last_owner: {
    says: '这是本系统唯一的所有者。',
    remedy: '请先将另一人设为所有者。',
  },
  address_unknown: {
    says: '{path} 没有内容。',
    remedy: '请回到首页。',
  },
  too_many_requests: {
    says: '您在 {seconds} 秒内发出的请求超过 {limit} 次。',
    remedy: '请稍候；再次提交不会重复执行。',
  },
  environment_invalid: {
    says: '环境设置不符合要求。',
    remedy: '请更正所列变量后重新启动。',
  },
  fault: {
    says: '这是我们的错误，已记入日志，请求编号 {request}。',
    remedy: '请重试：已完成的不会重复执行。若仍出错，请告知我们。',
  },
  not_ready: {
    says: '数据库没有响应。',
    remedy: '请稍后重试；已确认的内容不会丢失。',
  },
}
