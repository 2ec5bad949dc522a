/**
 * Family names, single and double, that cover all but a few of a thousand Han names. They tell `（王某 李某）` after a
 * last paragraph, a byline, from `（全文略）`.
 */
const SINGLE =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由郇";
const DOUBLE =
  "欧阳|上官|皇甫|令狐|诸葛|司徒|司马|申屠|夏侯|贺兰|完颜|慕容|尉迟|长孙|东方|独孤|南宫|宇文|端木|公孙|轩辕|司空|呼延|闻人|鲜于|拓跋|第五|百里|东郭|西门|钟离|淳于|澹台";

/** Source of a pattern for one family name. */
export const SURNAME = `(?:${DOUBLE}|[${SINGLE}])`;
/** Source of a pattern for a Han name of two to four characters; a name of two may be spaced (`王 健`). */
export const PERSON = `${SURNAME}(?: ?[一-龥]|[一-龥]{2})`;
