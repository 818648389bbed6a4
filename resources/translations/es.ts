<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>ActivitiesModel</name>
  <message>
   <source>Campaign</source>
   <translation>Campaña</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Mapping</source>
   <translation>Mapeo</translation>
  </message>
  <message>
   <source>Paid by</source>
   <translation>Pagada por</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>Procedures</source>
   <translation>Procedimientos</translation>
  </message>
  <message>
   <source>Rescue</source>
   <translation>Rescate</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Sesión</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Título</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Capacitación</translation>
  </message>
 </context>
 <context>
  <name>ActivitiesPage</name>
  <message>
   <source>1 activity, {people} places taken</source>
   <translation>1 actividad, {people} participaciones</translation>
  </message>
  <message>
   <source>Activities</source>
   <translation>Actividades</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>No activities in this period</source>
   <translation>No hay actividades en este período</translation>
  </message>
  <message>
   <source>Record activity</source>
   <translation>Registrar actividad</translation>
  </message>
  <message>
   <source>Record an activity</source>
   <translation>Registrar una actividad</translation>
  </message>
  <message>
   <source>The period ends before it begins.</source>
   <translation>El período termina antes de empezar.</translation>
  </message>
  <message>
   <source>Trainings, campaigns, sessions and rescues are counted in the donor report once recorded.</source>
   <translation>Las capacitaciones, campañas, sesiones y rescates se cuentan en el informe para donantes una vez registrados.</translation>
  </message>
  <message>
   <source>Trainings, campaigns, sessions, rescues</source>
   <translation>Capacitaciones, campañas, sesiones, rescates</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>to</source>
   <translation>a</translation>
  </message>
  <message>
   <source>{count} activities, {people} places taken</source>
   <translation>{count} actividades, {people} participaciones</translation>
  </message>
 </context>
 <context>
  <name>ActivityDialog</name>
  <message>
   <source>1 person in all</source>
   <translation>1 persona en total</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Nobody in particular</source>
   <translation>Nadie en particular</translation>
  </message>
  <message>
   <source>Paid by</source>
   <translation>Pagada por</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Registrar</translation>
  </message>
  <message>
   <source>Record an activity</source>
   <translation>Registrar una actividad</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Título</translation>
  </message>
  <message>
   <source>What it was, for the report</source>
   <translation>Qué fue, para el informe</translation>
  </message>
  <message>
   <source>Who took part</source>
   <translation>Quiénes participaron</translation>
  </message>
  <message>
   <source>{count} people in all</source>
   <translation>{count} personas en total</translation>
  </message>
 </context>
 <context>
  <name>AddToNightDialog</name>
  <message>
   <source>&amp;Reason</source>
   <translation>&amp;Motivo</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Agregar</translation>
  </message>
  <message>
   <source>Add someone to the night</source>
   <translation>Agregar a alguien a la noche</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>In &amp;truth</source>
   <translation>En &amp;verdad</translation>
  </message>
  <message>
   <source>People found</source>
   <translation>Personas encontradas</translation>
  </message>
  <message>
   <source>What was confirmed stays to be seen; this says what is true. Do not write a name.</source>
   <translation>Lo que se confirmó queda a la vista; esto dice lo que es cierto. No escriba un nombre.</translation>
  </message>
  <message>
   <source>Who was here and is not on the list?</source>
   <translation>¿Quién estaba aquí y no está en la lista?</translation>
  </message>
 </context>
 <context>
  <name>AdjustDialog</name>
  <message>
   <source>Adjust</source>
   <translation>Ajustar</translation>
  </message>
  <message>
   <source>Adjust {item}</source>
   <translation>Ajustar {item}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Choose the lot…</source>
   <translation>Elija el lote…</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Elija…</translation>
  </message>
  <message>
   <source>Difference: {difference}</source>
   <translation>Diferencia: {difference}</translation>
  </message>
  <message>
   <source>Lot</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>There are now</source>
   <translation>Ahora hay</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Motivo</translation>
  </message>
 </context>
 <context>
  <name>AmendDialog</name>
  <message>
   <source>&amp;Reason</source>
   <translation>&amp;Motivo</translation>
  </message>
  <message>
   <source>Amend</source>
   <translation>Rectificar</translation>
  </message>
  <message>
   <source>Amend the night</source>
   <translation>Rectificar la noche</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>In &amp;truth</source>
   <translation>En &amp;verdad</translation>
  </message>
  <message>
   <source>What was confirmed stays to be seen; this says what is true. Do not write a name.</source>
   <translation>Lo que se confirmó queda a la vista; esto dice lo que es cierto. No escriba un nombre.</translation>
  </message>
 </context>
 <context>
  <name>AmendmentsModel</name>
  <message>
   <source>After</source>
   <translation>Después</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>By</source>
   <translation>Por</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motivo</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
 </context>
 <context>
  <name>ArrivalDialog</name>
  <message>
   <source>All came.</source>
   <translation>Llegó todo.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Comes later</source>
   <translation>Viene después</translation>
  </message>
  <message>
   <source>Counted wrong when sent</source>
   <translation>Mal contado al enviar</translation>
  </message>
  <message>
   <source>Into bin</source>
   <translation>A la ubicación</translation>
  </message>
  <message>
   <source>More was found</source>
   <translation>Se encontró más</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguna</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Optional</source>
   <translation>Opcional</translation>
  </message>
  <message>
   <source>Record what came</source>
   <translation>Registrar lo que llegó</translation>
  </message>
  <message>
   <source>What came</source>
   <translation>Lo que llegó</translation>
  </message>
  <message>
   <source>What came back of {number}</source>
   <translation>Lo que volvió de {number}</translation>
  </message>
  <message>
   <source>What came of {number}</source>
   <translation>Lo que llegó de {number}</translation>
  </message>
  <message>
   <source>Why…</source>
   <translation>Por qué…</translation>
  </message>
  <message>
   <source>{count} lines differ from what left.</source>
   <translation>{count} líneas difieren de lo que salió.</translation>
  </message>
  <message>
   <source>{item}: how much came</source>
   <translation>{item}: cuánto llegó</translation>
  </message>
  <message>
   <source>{item}: why</source>
   <translation>{item}: por qué</translation>
  </message>
 </context>
 <context>
  <name>AssembleDialog</name>
  <message>
   <source>Assemble</source>
   <translation>Armar</translation>
  </message>
  <message>
   <source>Assemble {kit}</source>
   <translation>Armar {kit}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Cuántos</translation>
  </message>
  <message>
   <source>Into bin</source>
   <translation>En la ubicación</translation>
  </message>
  <message>
   <source>What is there, in the order of the bill</source>
   <translation>Lo que haya, en el orden de la composición</translation>
  </message>
  <message>
   <source>{item} only, enough for {count}</source>
   <translation>Solo {item}, alcanza para {count}</translation>
  </message>
 </context>
 <context>
  <name>BedActions</name>
  <message>
   <source>Day of return</source>
   <translation>Día de regreso</translation>
  </message>
 </context>
 <context>
  <name>BedMenus</name>
  <message>
   <source>&amp;Back in service</source>
   <translation>&amp;Volver a poner en servicio</translation>
  </message>
  <message>
   <source>&amp;Hold</source>
   <translation>&amp;Reservar</translation>
  </message>
  <message>
   <source>1 hour</source>
   <translation>1 hora</translation>
  </message>
  <message>
   <source>Another reason or day…</source>
   <translation>Otro motivo o día…</translation>
  </message>
  <message>
   <source>Bed {code}</source>
   <translation>Cama {code}</translation>
  </message>
  <message>
   <source>Broken</source>
   <translation>Dañada</translation>
  </message>
  <message>
   <source>Cleaning</source>
   <translation>Limpieza</translation>
  </message>
  <message>
   <source>End the &amp;hold</source>
   <translation>Quitar la &amp;reserva</translation>
  </message>
  <message>
   <source>For someone else</source>
   <translation>Para otra persona</translation>
  </message>
  <message>
   <source>For {who}</source>
   <translation>Para {who}</translation>
  </message>
  <message>
   <source>Give to {who}</source>
   <translation>Dar a {who}</translation>
  </message>
  <message>
   <source>Leak</source>
   <translation>Filtración de agua</translation>
  </message>
  <message>
   <source>No mattress</source>
   <translation>Sin colchón</translation>
  </message>
  <message>
   <source>Out of service</source>
   <translation>Fuera de servicio</translation>
  </message>
  <message>
   <source>Pests</source>
   <translation>Plagas</translation>
  </message>
  <message>
   <source>{hours} hours</source>
   <translation>{hours} horas</translation>
  </message>
 </context>
 <context>
  <name>BedTileButton</name>
  <message>
   <source>Bed {code}</source>
   <translation>Cama {code}</translation>
  </message>
  <message>
   <source>Best match</source>
   <translation>Mejor opción</translation>
  </message>
  <message>
   <source>Fits</source>
   <translation>Sirve</translation>
  </message>
  <message>
   <source>accessible</source>
   <translation>accesible</translation>
  </message>
  <message>
   <source>best match</source>
   <translation>la mejor opción</translation>
  </message>
  <message>
   <source>fits</source>
   <translation>sirve</translation>
  </message>
  <message>
   <source>out of service from {day}</source>
   <translation>fuera de servicio desde el {day}</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>hasta el {day}</translation>
  </message>
 </context>
 <context>
  <name>BedViews</name>
  <message>
   <source>Add rooms…</source>
   <translation>Agregar habitaciones…</translation>
  </message>
  <message>
   <source>Beds can be given once there are rooms with beds.</source>
   <translation>Se pueden dar camas cuando haya habitaciones con camas.</translation>
  </message>
  <message>
   <source>Choose another filter to see the others.</source>
   <translation>Elija otro filtro para ver las demás.</translation>
  </message>
  <message>
   <source>No bed is like this</source>
   <translation>No hay camas así</translation>
  </message>
  <message>
   <source>No rooms yet</source>
   <translation>Todavía no hay habitaciones</translation>
  </message>
 </context>
 <context>
  <name>BedsInventory</name>
  <message>
   <source>Accessible</source>
   <translation>Accesible</translation>
  </message>
  <message>
   <source>Bed</source>
   <translation>Cama</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Cerrada</translation>
  </message>
  <message>
   <source>Free</source>
   <translation>Libre</translation>
  </message>
  <message>
   <source>In service from</source>
   <translation>En servicio desde</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>En uso</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message>
   <source>Out of service</source>
   <translation>Fuera de servicio</translation>
  </message>
  <message>
   <source>To come</source>
   <translation>Por abrir</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Hasta</translation>
  </message>
 </context>
 <context>
  <name>BedsModel</name>
  <message>
   <source>Back on</source>
   <translation>Vuelve el</translation>
  </message>
  <message>
   <source>Bed</source>
   <translation>Cama</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Para</translation>
  </message>
  <message>
   <source>Look at</source>
   <translation>Atender</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Necesidades</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Habitación</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>Who or why</source>
   <translation>Quién o por qué</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>no se sabe</translation>
  </message>
 </context>
 <context>
  <name>BedsPage</name>
  <message>
   <source>A bed for {who}: choose one that is lit, or press Esc.</source>
   <translation>Una cama para {who}: elija una de las iluminadas o pulse Esc.</translation>
  </message>
  <message>
   <source>A bed for {who}: one that is lit, or a guest in full colour to swap with. Esc ends it.</source>
   <translation>Una cama para {who}: una iluminada, o alguien a todo color con quien cambiar. Esc lo termina.</translation>
  </message>
  <message>
   <source>A week</source>
   <translation>Una semana</translation>
  </message>
  <message>
   <source>Away or back</source>
   <translation>Ausente o de vuelta</translation>
  </message>
  <message>
   <source>Beds</source>
   <translation>Camas</translation>
  </message>
  <message>
   <source>Board</source>
   <translation>Tablero</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Check in</source>
   <translation>Registrar ingreso</translation>
  </message>
  <message>
   <source>Check out</source>
   <translation>Registrar salida</translation>
  </message>
  <message>
   <source>Day of leaving</source>
   <translation>Día de salida</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Fewer or more days</source>
   <translation>Menos o más días</translation>
  </message>
  <message>
   <source>Give suggested bed</source>
   <translation>Dar la cama sugerida</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Reservar</translation>
  </message>
  <message>
   <source>How pressing</source>
   <translation>Urgencia</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Lista</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Trasladar</translation>
  </message>
  <message>
   <source>No bed fits {who}. One in full colour can be taken all the same, with a reason. Esc ends it.</source>
   <translation>Ninguna cama es apta para {who}. Una a todo color se puede dar de todos modos, con un motivo. Esc termina.</translation>
  </message>
  <message>
   <source>Out of service</source>
   <translation>Fuera de servicio</translation>
  </message>
  <message>
   <source>Place all</source>
   <translation>Alojar a todas</translation>
  </message>
  <message>
   <source>Print list</source>
   <translation>Imprimir lista</translation>
  </message>
  <message>
   <source>Rooms…</source>
   <translation>Habitaciones…</translation>
  </message>
  <message>
   <source>Shift ← →</source>
   <translation>Mayús ← →</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>Take off the list</source>
   <translation>Quitar de la lista</translation>
  </message>
  <message>
   <source>Take this bed</source>
   <translation>Tomar esta cama</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Línea de tiempo</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Tonight</source>
   <translation>Esta noche</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
 </context>
 <context>
  <name>BillModel</name>
  <message>
   <source>Component</source>
   <translation>Componente</translation>
  </message>
  <message>
   <source>In each kit</source>
   <translation>En cada kit</translation>
  </message>
  <message>
   <source>or {item}</source>
   <translation>o {item}</translation>
  </message>
 </context>
 <context>
  <name>BlanksModel</name>
  <message>
   <source>In each kit</source>
   <translation>En cada kit</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Kit</source>
   <translation>Kit</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Línea</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unidad</translation>
  </message>
 </context>
 <context>
  <name>BlockDialog</name>
  <message>
   <source>&amp;Back in service on</source>
   <translation>&amp;De nuevo en servicio el</translation>
  </message>
  <message>
   <source>&amp;From</source>
   <translation>Des&amp;de</translation>
  </message>
  <message>
   <source>Back in service on</source>
   <translation>De nuevo en servicio el</translation>
  </message>
  <message>
   <source>Bed {code}</source>
   <translation>Cama {code}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Out of service</source>
   <translation>Fuera de servicio</translation>
  </message>
  <message>
   <source>Why is the bed out of service?</source>
   <translation>¿Por qué está la cama fuera de servicio?</translation>
  </message>
 </context>
 <context>
  <name>BringBackDialog</name>
  <message>
   <source>Bring back</source>
   <translation>Devolver</translation>
  </message>
  <message>
   <source>Brought back by {name}</source>
   <translation>Devuelto por {name}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Damaged when given</source>
   <translation>Estaba dañado</translation>
  </message>
  <message>
   <source>From the hand-out of</source>
   <translation>De la entrega del</translation>
  </message>
  <message>
   <source>Unused</source>
   <translation>Sin usar</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
  <message>
   <source>Wrong item</source>
   <translation>Artículo equivocado</translation>
  </message>
 </context>
 <context>
  <name>CameraDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Hold the card still, a hand's width from the camera. It is read by itself; no picture is kept.</source>
   <translation>Sostenga la tarjeta quieta, a un palmo de la cámara. Se lee sola; no se guarda ninguna imagen.</translation>
  </message>
  <message>
   <source>Scan with the camera</source>
   <translation>Escanear con la cámara</translation>
  </message>
  <message>
   <source>The camera gives no picture. Another program may be using it, or it may be switched off.</source>
   <translation>La cámara no da imagen. Puede que otro programa la esté usando o que esté apagada.</translation>
  </message>
  <message>
   <source>What the camera sees</source>
   <translation>Lo que ve la cámara</translation>
  </message>
 </context>
 <context>
  <name>CameraScan</name>
  <message>
   <source>Scan with the camera</source>
   <translation>Escanear con la cámara</translation>
  </message>
 </context>
 <context>
  <name>CandidateRow</name>
  <message>
   <source>household of {n}</source>
   <translation>hogar de {n}</translation>
  </message>
 </context>
 <context>
  <name>CatalogueModel</name>
  <message>
   <source>Category</source>
   <translation>Categoría</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>retired {day}</source>
   <translation>retirado el {day}</translation>
  </message>
 </context>
 <context>
  <name>CatalogueView</name>
  <message>
   <source>0</source>
   <translation>0</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Add the default catalogue</source>
   <translation>Añadir el catálogo inicial</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>Volver a usar</translation>
  </message>
  <message>
   <source>Catalogue</source>
   <translation>Catálogo</translation>
  </message>
  <message>
   <source>Categories…</source>
   <translation>Categorías…</translation>
  </message>
  <message>
   <source>Choose a picture…</source>
   <translation>Elegir una imagen…</translation>
  </message>
  <message>
   <source>Edit…</source>
   <translation>Editar…</translation>
  </message>
  <message>
   <source>For each</source>
   <translation>Para cada</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>Contiene</translation>
  </message>
  <message>
   <source>How many units are in it</source>
   <translation>Cuántas unidades contiene</translation>
  </message>
  <message>
   <source>How much a standard gives</source>
   <translation>Cuánto da un estándar</translation>
  </message>
  <message>
   <source>How often</source>
   <translation>Cada cuánto</translation>
  </message>
  <message>
   <source>Name of the pack</source>
   <translation>Nombre del empaque</translation>
  </message>
  <message>
   <source>Name, such as box</source>
   <translation>Nombre, como caja</translation>
  </message>
  <message>
   <source>Packs</source>
   <translation>Empaques</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Retire</source>
   <translation>Retirar</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Search by name, code or category</source>
   <translation>Buscar por nombre, código o categoría</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Fuente</translation>
  </message>
  <message>
   <source>What a standard gives</source>
   <translation>Lo que da un estándar</translation>
  </message>
  <message>
   <source>Where that is written</source>
   <translation>Dónde está escrito</translation>
  </message>
 </context>
 <context>
  <name>CategoriesDialog</name>
  <message>
   <source>Categories</source>
   <translation>Categorías</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Remove the category</source>
   <translation>Eliminar la categoría</translation>
  </message>
  <message>
   <source>Type another name over one. Where it is that of another category, the items go there.</source>
   <translation>Escriba otro nombre sobre uno. Si es el de otra categoría, los artículos pasan a ella.</translation>
  </message>
 </context>
 <context>
  <name>CategoriesModel</name>
  <message>
   <source>Category</source>
   <translation>Categoría</translation>
  </message>
  <message>
   <source>Items in use</source>
   <translation>Artículos en uso</translation>
  </message>
 </context>
 <context>
  <name>CensusChoices</name>
  <message>
   <source>Household type</source>
   <translation>Tipo de hogar</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nada</translation>
  </message>
  <message>
   <source>Room-nights</source>
   <translation>Noches-habitación</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
 </context>
 <context>
  <name>CensusPage</name>
  <message>
   <source>Add someone</source>
   <translation>Agregar a alguien</translation>
  </message>
  <message>
   <source>Add someone…</source>
   <translation>Agregar a alguien…</translation>
  </message>
  <message>
   <source>Amend</source>
   <translation>Rectificar</translation>
  </message>
  <message>
   <source>Amendments</source>
   <translation>Rectificaciones</translation>
  </message>
  <message>
   <source>Amendments of this night</source>
   <translation>Rectificaciones de esta noche</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Ausente</translation>
  </message>
  <message>
   <source>Confirm the night</source>
   <translation>Confirmar la noche</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Give a bed on the page of beds: then they are on this list. To an earlier night, confirm it first.</source>
   <translation>Dé una cama en la página de camas y la persona estará en esta lista. Si es una noche anterior, confírmela primero.</translation>
  </message>
  <message>
   <source>Here</source>
   <translation>Aquí</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Night census</source>
   <translation>Censo nocturno</translation>
  </message>
  <message>
   <source>Nights</source>
   <translation>Noches</translation>
  </message>
  <message>
   <source>No stay at this site includes it.</source>
   <translation>Ninguna estancia en este sitio la incluye.</translation>
  </message>
  <message>
   <source>Nobody has this night</source>
   <translation>Nadie tiene esta noche</translation>
  </message>
  <message>
   <source>Not seen</source>
   <translation>No se vio</translation>
  </message>
  <message>
   <source>People of this night</source>
   <translation>Personas de esta noche</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Sitio</translation>
  </message>
  <message>
   <source>confirmed {when} by {who}</source>
   <translation>confirmada el {when} por {who}</translation>
  </message>
  <message>
   <source>{here} here, {away} away, {missing} not seen</source>
   <translation>{here} aquí, {away} ausentes, {missing} sin ver</translation>
  </message>
 </context>
 <context>
  <name>ChoosingView</name>
  <message>
   <source>Choose with the arrows and Enter, or type more letters.</source>
   <translation>Elija con las flechas y Enter, o escriba más letras.</translation>
  </message>
  <message>
   <source>There are more. Type more letters, or choose with the arrows and Enter.</source>
   <translation>Hay más. Escriba más letras, o elija con las flechas y Enter.</translation>
  </message>
 </context>
 <context>
  <name>CloseDialog</name>
  <message>
   <source>Close round</source>
   <translation>Cerrar ronda</translation>
  </message>
  <message>
   <source>Close the round</source>
   <translation>Cerrar la ronda</translation>
  </message>
  <message>
   <source>Close {name}</source>
   <translation>Cerrar {name}</translation>
  </message>
  <message>
   <source>Count what is left at the table. It goes back to its shelves; whatever is missing needs a reason.</source>
   <translation>Cuente lo que queda en la mesa. Vuelve a sus estantes; lo que falte necesita un motivo.</translation>
  </message>
 </context>
 <context>
  <name>CollectorDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Choose someone of the household, or scan or type the code of anyone else.</source>
   <translation>Elija a alguien del hogar, o escanee o escriba el código de cualquier otra persona.</translation>
  </message>
  <message>
   <source>Collects</source>
   <translation>Recoge</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Scan a card, or type a code or call name</source>
   <translation>Tarjeta, código o nombre de uso</translation>
  </message>
  <message>
   <source>Someone else collects</source>
   <translation>Recoge otra persona</translation>
  </message>
  <message>
   <source>Who collects?</source>
   <translation>¿Quién recoge?</translation>
  </message>
  <message>
   <source>Without a card</source>
   <translation>Sin tarjeta</translation>
  </message>
 </context>
 <context>
  <name>CorrectionDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Correct</source>
   <translation>Corregir</translation>
  </message>
  <message>
   <source>Correction</source>
   <translation>Corrección</translation>
  </message>
  <message>
   <source>The household too</source>
   <translation>También el hogar</translation>
  </message>
  <message>
   <source>When was it?</source>
   <translation>¿Cuándo fue?</translation>
  </message>
  <message>
   <source>Where to?</source>
   <translation>¿Adónde?</translation>
  </message>
  <message>
   <source>Why is it corrected?</source>
   <translation>¿Por qué se corrige?</translation>
  </message>
  <message>
   <source>d MMM yyyy HH:mm</source>
   <translation>d MMM yyyy HH:mm</translation>
  </message>
  <message>
   <source>{who}: arrived</source>
   <translation>{who}: llegada</translation>
  </message>
  <message>
   <source>{who}: left</source>
   <translation>{who}: salida</translation>
  </message>
 </context>
 <context>
  <name>Corrections</name>
  <message>
   <source>Arrived at another moment…</source>
   <translation>Llegó en otro momento…</translation>
  </message>
  <message>
   <source>Left already…</source>
   <translation>Ya se había ido…</translation>
  </message>
  <message>
   <source>Left at another moment…</source>
   <translation>Salió en otro momento…</translation>
  </message>
 </context>
 <context>
  <name>CountActions</name>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Save the sheets</source>
   <translation>Guardar las hojas</translation>
  </message>
  <message>
   <source>Saved {file}</source>
   <translation>Se guardó {file}</translation>
  </message>
  <message>
   <source>count sheets</source>
   <translation>hojas de conteo</translation>
  </message>
 </context>
 <context>
  <name>CountModel</name>
  <message>
   <source>Bin</source>
   <translation>Ubicación</translation>
  </message>
  <message>
   <source>Counted</source>
   <translation>Contado</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Diferencia</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Ledger then</source>
   <translation>Libro entonces</translation>
  </message>
  <message>
   <source>Lot</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>When and who</source>
   <translation>Cuándo y quién</translation>
  </message>
  <message>
   <source>Worth</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>{counted}, first {first}</source>
   <translation>{counted}, antes {first}</translation>
  </message>
 </context>
 <context>
  <name>CountsView</name>
  <message>
   <source>Add what was found…</source>
   <translation>Añadir lo encontrado…</translation>
  </message>
  <message>
   <source>All sheets</source>
   <translation>Todas las hojas</translation>
  </message>
  <message>
   <source>Approve</source>
   <translation>Aprobar</translation>
  </message>
  <message>
   <source>Count again</source>
   <translation>Contar de nuevo</translation>
  </message>
  <message>
   <source>Count the whole store</source>
   <translation>Contar todo el almacén</translation>
  </message>
  <message>
   <source>Count the whole store, a part of it, or what was not counted for the longest time.</source>
   <translation>Cuente todo el almacén, una parte, o lo que lleva más tiempo sin contarse.</translation>
  </message>
  <message>
   <source>Counted at</source>
   <translation>Contado a las</translation>
  </message>
  <message>
   <source>Counts</source>
   <translation>Conteos</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>Diferencias</translation>
  </message>
  <message>
   <source>Drop the count</source>
   <translation>Descartar el conteo</translation>
  </message>
  <message>
   <source>Leave what nobody counted</source>
   <translation>Dejar lo que nadie contó</translation>
  </message>
  <message>
   <source>Lines of the count</source>
   <translation>Líneas del conteo</translation>
  </message>
  <message>
   <source>Nothing was counted yet</source>
   <translation>Todavía no se ha contado nada</translation>
  </message>
  <message>
   <source>Print sheets…</source>
   <translation>Imprimir hojas…</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Hoja</translation>
  </message>
  <message>
   <source>Start a count</source>
   <translation>Iniciar un conteo</translation>
  </message>
  <message>
   <source>When the sheet was counted</source>
   <translation>Cuándo se contó la hoja</translation>
  </message>
 </context>
 <context>
  <name>DisassembleDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Cuántos</translation>
  </message>
  <message>
   <source>Lot</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Nobody noted which lots went into these, so they stay whole.</source>
   <translation>Nadie anotó qué lotes entraron en estos; quedan enteros.</translation>
  </message>
  <message>
   <source>Take apart</source>
   <translation>Desarmar</translation>
  </message>
  <message>
   <source>Take {kit} apart</source>
   <translation>Desarmar {kit}</translation>
  </message>
  <message>
   <source>These come back, as the lots they were: {what}.</source>
   <translation>Vuelven, como los lotes que eran: {what}.</translation>
  </message>
  <message>
   <source>{quantity} of {item}</source>
   <translation>{quantity} de {item}</translation>
  </message>
 </context>
 <context>
  <name>DocumentActions</name>
  <message>
   <source>Bring it back</source>
   <translation>Traer de vuelta</translation>
  </message>
  <message>
   <source>Cancel {number}: it comes back</source>
   <translation>Cancelar {number}: vuelve</translation>
  </message>
  <message>
   <source>End the loan</source>
   <translation>Terminar el préstamo</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Refuse</source>
   <translation>Rechazar</translation>
  </message>
  <message>
   <source>Save the document</source>
   <translation>Guardar el documento</translation>
  </message>
  <message>
   <source>Saved {file}</source>
   <translation>{file} guardado</translation>
  </message>
  <message>
   <source>Why {number} is not written off</source>
   <translation>Por qué no se da de baja {number}</translation>
  </message>
  <message>
   <source>{what} is lost: the loan ends, and nothing comes back</source>
   <translation>{what}: se perdió; el préstamo termina y no vuelve nada</translation>
  </message>
 </context>
 <context>
  <name>DocumentPanel</name>
  <message>
   <source>Approve</source>
   <translation>Aprobar</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Volvió</translation>
  </message>
  <message>
   <source>Came back…</source>
   <translation>Lo que volvió…</translation>
  </message>
  <message>
   <source>Cancel the sending…</source>
   <translation>Cancelar el envío…</translation>
  </message>
  <message>
   <source>Lost…</source>
   <translation>Perdido…</translation>
  </message>
  <message>
   <source>On loan</source>
   <translation>En préstamo</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Atrasado</translation>
  </message>
  <message>
   <source>PDF…</source>
   <translation>PDF…</translation>
  </message>
  <message>
   <source>Refuse…</source>
   <translation>Rechazar…</translation>
  </message>
  <message>
   <source>What came…</source>
   <translation>Lo que llegó…</translation>
  </message>
 </context>
 <context>
  <name>DocumentsModel</name>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Número</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
 </context>
 <context>
  <name>DocumentsView</name>
  <message>
   <source>All</source>
   <translation>Todos</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Volvió</translation>
  </message>
  <message>
   <source>Choose one in the list.</source>
   <translation>Elija uno de la lista.</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <source>Documents of the store</source>
   <translation>Documentos del almacén</translation>
  </message>
  <message>
   <source>Lend</source>
   <translation>Prestar</translation>
  </message>
  <message>
   <source>Lend, send back, write off</source>
   <translation>Prestar, devolver, dar de baja</translation>
  </message>
  <message>
   <source>Lines</source>
   <translation>Líneas</translation>
  </message>
  <message>
   <source>Loans</source>
   <translation>Préstamos</translation>
  </message>
  <message>
   <source>Losses</source>
   <translation>Bajas</translation>
  </message>
  <message>
   <source>No document chosen</source>
   <translation>Ningún documento elegido</translation>
  </message>
  <message>
   <source>No documents yet</source>
   <translation>Todavía no hay documentos</translation>
  </message>
  <message>
   <source>On loan</source>
   <translation>En préstamo</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abiertos</translation>
  </message>
  <message>
   <source>Receipts</source>
   <translation>Recepciones</translation>
  </message>
  <message>
   <source>Receive</source>
   <translation>Recibir</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Search by number, store or partner</source>
   <translation>Buscar por número, almacén o contraparte</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Enviar</translation>
  </message>
  <message>
   <source>Send back</source>
   <translation>Devolver</translation>
  </message>
  <message>
   <source>The document chosen</source>
   <translation>El documento elegido</translation>
  </message>
  <message>
   <source>Transfers</source>
   <translation>Traslados</translation>
  </message>
  <message>
   <source>What comes in and what leaves has its paper here.</source>
   <translation>Lo que entra y lo que sale tiene aquí su papel.</translation>
  </message>
  <message>
   <source>Write off</source>
   <translation>Dar de baja</translation>
  </message>
 </context>
 <context>
  <name>DonorDialog</name>
  <message>
   <source>Add</source>
   <translation>Agregar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Donor</source>
   <translation>Donante</translation>
  </message>
  <message>
   <source>Grant</source>
   <translation>Subvención</translation>
  </message>
  <message>
   <source>Its reference; empty for unrestricted giving</source>
   <translation>Su referencia; vacía si es de uso libre</translation>
  </message>
  <message>
   <source>New donor</source>
   <translation>Nuevo donante</translation>
  </message>
 </context>
 <context>
  <name>DueRow</name>
  <message>
   <source>None left</source>
   <translation>No queda</translation>
  </message>
  <message>
   <source>{due} due, only {left} there – {rule}</source>
   <translation>Corresponden {due}, solo hay {left} – {rule}</translation>
  </message>
  <message>
   <source>{n} left</source>
   <translation>quedan {n}</translation>
  </message>
 </context>
 <context>
  <name>EntitlementsDialog</name>
  <message>
   <source>Change</source>
   <translation>Cambiar</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Each rule says how much of an item one person or household may receive, and how often. Limits count across all hand-outs.</source>
   <translation>Cada regla dice cuánto de un artículo puede recibir una persona o un hogar, y cada cuánto. Los límites valen para todas las entregas juntas.</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Terminar</translation>
  </message>
  <message>
   <source>New rule</source>
   <translation>Nueva regla</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Reglas</translation>
  </message>
  <message>
   <source>Show ended rules</source>
   <translation>Mostrar las reglas terminadas</translation>
  </message>
  <message>
   <source>The catalogue has no items yet. Add them under Stock first.</source>
   <translation>El catálogo todavía no tiene artículos. Agréguelos primero en Existencias.</translation>
  </message>
  <message>
   <source>What is due</source>
   <translation>Lo que corresponde</translation>
  </message>
 </context>
 <context>
  <name>EntitlementsModel</name>
  <message>
   <source>Every site</source>
   <translation>Todos los centros</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>What is due</source>
   <translation>Lo que corresponde</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Dónde</translation>
  </message>
 </context>
 <context>
  <name>FirstRowsModel</name>
  <message>
   <source>Line</source>
   <translation>Línea</translation>
  </message>
 </context>
 <context>
  <name>FirstStart</name>
  <message>
   <source>A day at the shelter begins and ends by this clock.</source>
   <translation>El día en el albergue empieza y termina según este reloj.</translation>
  </message>
  <message>
   <source>Add a room</source>
   <translation>Agregar una habitación</translation>
  </message>
  <message>
   <source>As colleagues know you</source>
   <translation>Como le conocen sus colegas</translation>
  </message>
  <message>
   <source>At least 10 characters. Four unrelated words are easy to remember and hard to guess.</source>
   <translation>Al menos 10 caracteres. Cuatro palabras sin relación son fáciles de recordar y difíciles de adivinar.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Choose the folder…</source>
   <translation>Elegir la carpeta…</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>País</translation>
  </message>
  <message>
   <source>Explore the sample</source>
   <translation>Explorar la muestra</translation>
  </message>
  <message>
   <source>Explore the sample shelter</source>
   <translation>Explorar el albergue de muestra</translation>
  </message>
  <message>
   <source>Five invented shelters with beds, kits and 18 months of history. Nothing in it is real; try everything.</source>
   <translation>Cinco albergues inventados con camas, kits y 18 meses de historia. Nada en ellos es real; pruébelo todo.</translation>
  </message>
  <message>
   <source>I have the code on paper</source>
   <translation>Tengo el código en papel</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Login</source>
   <translation>Usuario</translation>
  </message>
  <message>
   <source>Making the encrypted database…</source>
   <translation>Creando la base de datos cifrada…</translation>
  </message>
  <message>
   <source>Name of the shelter</source>
   <translation>Nombre del albergue</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>One line per room. Beds: how many, or their names with commas between. You can paste the table from a spreadsheet (Ctrl+V). Rooms can also be added later.</source>
   <translation>Una línea por habitación. Camas: cuántas, o sus nombres separados por comas. Puede pegar la tabla desde una hoja de cálculo (Ctrl+V). También se pueden agregar habitaciones más tarde.</translation>
  </message>
  <message>
   <source>One moment</source>
   <translation>Un momento</translation>
  </message>
  <message>
   <source>One that this computer or a USB stick already holds.</source>
   <translation>Una que ya está en este equipo o en una memoria USB.</translation>
  </message>
  <message>
   <source>Open a database</source>
   <translation>Abrir una base de datos</translation>
  </message>
  <message>
   <source>Open the shelter</source>
   <translation>Abrir el albergue</translation>
  </message>
  <message>
   <source>Optional</source>
   <translation>Opcional</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organización</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <source>Password again</source>
   <translation>Repita la contraseña</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Pegar</translation>
  </message>
  <message>
   <source>Print this code</source>
   <translation>Imprima este código</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Imprimir…</translation>
  </message>
  <message>
   <source>Recovery code</source>
   <translation>Código de recuperación</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Rooms and beds</source>
   <translation>Habitaciones y camas</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Guardar como PDF…</translation>
  </message>
  <message>
   <source>ShelterDesk</source>
   <translation>ShelterDesk</translation>
  </message>
  <message>
   <source>Short, without spaces</source>
   <translation>Corto, sin espacios</translation>
  </message>
  <message>
   <source>Start my own</source>
   <translation>Empezar el mío</translation>
  </message>
  <message>
   <source>Start with the usual items</source>
   <translation>Empezar con los artículos habituales</translation>
  </message>
  <message>
   <source>Step {here} of {steps}</source>
   <translation>Paso {here} de {steps}</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <source>The folder that holds the database</source>
   <translation>La carpeta que contiene la base de datos</translation>
  </message>
  <message>
   <source>The name your colleagues use</source>
   <translation>El nombre que usan sus colegas</translation>
  </message>
  <message>
   <source>This code is never shown again. Print it first, or close once more to leave without it.</source>
   <translation>Este código no se vuelve a mostrar. Imprímalo primero, o cierre otra vez para salir sin él.</translation>
  </message>
  <message>
   <source>This code opens the database if every password is lost. It is shown once and stored nowhere. Print it, and keep the paper locked away from this computer.</source>
   <translation>Este código abre la base de datos si se pierden todas las contraseñas. Se muestra una sola vez y no se guarda en ningún lugar. Imprímalo y guarde el papel bajo llave, lejos de este equipo.</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Zona horaria</translation>
  </message>
  <message>
   <source>Welcome. What would you like to do?</source>
   <translation>Le damos la bienvenida. ¿Qué desea hacer?</translation>
  </message>
  <message>
   <source>Your login</source>
   <translation>Su usuario</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Su nombre</translation>
  </message>
  <message>
   <source>Your shelter</source>
   <translation>Su albergue</translation>
  </message>
  <message>
   <source>Your shelter's name, its rooms and beds, and your login. About two minutes.</source>
   <translation>El nombre de su albergue, sus habitaciones y camas, y su usuario. Unos dos minutos.</translation>
  </message>
 </context>
 <context>
  <name>FoundDialog</name>
  <message>
   <source>A lot nobody knows</source>
   <translation>Un lote que nadie conoce</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lote de fábrica</translation>
  </message>
  <message>
   <source>Bin</source>
   <translation>Ubicación</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Expires</source>
   <translation>Vence</translation>
  </message>
  <message>
   <source>Found beside the list</source>
   <translation>Encontrado fuera de la lista</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Cuántos</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Last day it may be given</source>
   <translation>Último día en que se puede entregar</translation>
  </message>
  <message>
   <source>Lot</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>desde {day}</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>hasta {day}</translation>
  </message>
 </context>
 <context>
  <name>GivenList</name>
  <message>
   <source>Bring some of it back…</source>
   <translation>Devolver una parte…</translation>
  </message>
  <message>
   <source>Just given</source>
   <translation>Recién entregado</translation>
  </message>
  <message>
   <source>Take back…</source>
   <translation>Anular…</translation>
  </message>
  <message>
   <source>Trace…</source>
   <translation>Rastrear…</translation>
  </message>
 </context>
 <context>
  <name>GoodsDialog</name>
  <message>
   <source>Counted</source>
   <translation>Contado</translation>
  </message>
  <message>
   <source>Free</source>
   <translation>Libre</translation>
  </message>
  <message>
   <source>Handed out</source>
   <translation>Entregado</translation>
  </message>
  <message>
   <source>Needed</source>
   <translation>Necesario</translation>
  </message>
  <message>
   <source>Out already</source>
   <translation>Ya afuera</translation>
  </message>
  <message>
   <source>Should be left</source>
   <translation>Debe quedar</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Sacar</translation>
  </message>
  <message>
   <source>Taken out</source>
   <translation>Sacado</translation>
  </message>
 </context>
 <context>
  <name>GoodsModel</name>
  <message>
   <source>Gap</source>
   <translation>Diferencia</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Say why…</source>
   <translation>Diga por qué…</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
 </context>
 <context>
  <name>GrantDialog</name>
  <message>
   <source>Budget</source>
   <translation>Presupuesto</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Change the grant</source>
   <translation>Cambiar la subvención</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>Donor</source>
   <translation>Donante</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Primer día</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Grant</source>
   <translation>Subvención</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Último día</translation>
  </message>
  <message>
   <source>New grant</source>
   <translation>Subvención nueva</translation>
  </message>
  <message>
   <source>None: unrestricted giving</source>
   <translation>Ninguna: donación sin restricciones</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>No se sabe</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Referencia</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Hasta</translation>
  </message>
 </context>
 <context>
  <name>GrantsModel</name>
  <message>
   <source>Budget</source>
   <translation>Presupuesto</translation>
  </message>
  <message>
   <source>Grant</source>
   <translation>Subvención</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Queda</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>Recibido</translation>
  </message>
 </context>
 <context>
  <name>GuestMenus</name>
  <message>
   <source>&amp;0   Not known</source>
   <translation>&amp;0   No se sabe</translation>
  </message>
  <message>
   <source>&amp;Away</source>
   <translation>&amp;Ausente</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>De &amp;vuelta</translation>
  </message>
  <message>
   <source>&amp;Correct</source>
   <translation>C&amp;orregir</translation>
  </message>
  <message>
   <source>&amp;Move…</source>
   <translation>&amp;Trasladar…</translation>
  </message>
  <message>
   <source>&amp;Swap with {who}</source>
   <translation>&amp;Cambiar con {who}</translation>
  </message>
  <message>
   <source>All {count} of the household</source>
   <translation>Todo el hogar, {count} personas</translation>
  </message>
  <message>
   <source>Another day of return…</source>
   <translation>Otro día de regreso…</translation>
  </message>
  <message>
   <source>Another day…</source>
   <translation>Otro día…</translation>
  </message>
  <message>
   <source>Back on</source>
   <translation>Vuelve el</translation>
  </message>
  <message>
   <source>Back, with the household</source>
   <translation>De vuelta, con el hogar</translation>
  </message>
  <message>
   <source>Check &amp;out</source>
   <translation>Registrar &amp;salida</translation>
  </message>
  <message>
   <source>Day of l&amp;eaving</source>
   <translation>&amp;Día de salida</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Se desconoce</translation>
  </message>
  <message>
   <source>Only {who}</source>
   <translation>Solo {who}</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Tomorrow</source>
   <translation>Mañana</translation>
  </message>
 </context>
 <context>
  <name>HandoutPage</name>
  <message>
   <source>Change amount</source>
   <translation>Cambiar cantidad</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Find person</source>
   <translation>Buscar persona</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Give</source>
   <translation>Entregar</translation>
  </message>
  <message>
   <source>Give what is due</source>
   <translation>Entregar lo que corresponde</translation>
  </message>
  <message>
   <source>Given</source>
   <translation>Entregado</translation>
  </message>
  <message>
   <source>Given. Scan the next card.</source>
   <translation>Entregado. Escanee la siguiente tarjeta.</translation>
  </message>
  <message>
   <source>Hand out</source>
   <translation>Entregar</translation>
  </message>
  <message>
   <source>Household</source>
   <translation>Hogar</translation>
  </message>
  <message>
   <source>Just given</source>
   <translation>Recién entregado</translation>
  </message>
  <message>
   <source>No card? Type 3 letters, then Enter</source>
   <translation>¿Sin tarjeta? Escriba 3 letras y Enter</translation>
  </message>
  <message>
   <source>Nothing to give</source>
   <translation>Nada que entregar</translation>
  </message>
  <message>
   <source>Received before</source>
   <translation>Recibido antes</translation>
  </message>
  <message>
   <source>Scan</source>
   <translation>Escanear</translation>
  </message>
  <message>
   <source>Scan card, or type call name or code…</source>
   <translation>Escanee la tarjeta, o escriba nombre de uso o código…</translation>
  </message>
  <message>
   <source>Scan or type</source>
   <translation>Escanear o escribir</translation>
  </message>
  <message>
   <source>Scanner ready – works from anywhere on this page</source>
   <translation>Escáner listo: funciona en toda esta página</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <source>Someone else collects</source>
   <translation>Recoge otra persona</translation>
  </message>
  <message>
   <source>Store the items come from</source>
   <translation>Almacén del que salen los artículos</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Undo last</source>
   <translation>Deshacer la última</translation>
  </message>
  <message>
   <source>Visit</source>
   <translation>Visita</translation>
  </message>
  <message>
   <source>What is due…</source>
   <translation>Lo que corresponde…</translation>
  </message>
  <message>
   <source>Who is it?</source>
   <translation>¿Quién es?</translation>
  </message>
 </context>
 <context>
  <name>Header</name>
  <message>
   <source>Needs attention</source>
   <translation>Requiere atención</translation>
  </message>
  <message>
   <source>Search people…</source>
   <translation>Buscar personas…</translation>
  </message>
  <message>
   <source>Undo (Ctrl+Z)</source>
   <translation>Deshacer (Ctrl+Z)</translation>
  </message>
 </context>
 <context>
  <name>HelpPage</name>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
  <message>
   <source>What each page is for, and its keys</source>
   <translation>Para qué sirve cada página, y sus teclas</translation>
  </message>
 </context>
 <context>
  <name>HouseholdRow</name>
  <message>
   <source>Head</source>
   <translation>Jefatura</translation>
  </message>
 </context>
 <context>
  <name>IdentityView</name>
  <message>
   <source>Birth date</source>
   <translation>Fecha de nacimiento</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>Contactos</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ocultar</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Nothing is kept yet</source>
   <translation>Todavía no hay nada guardado</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
 </context>
 <context>
  <name>ImportTables</name>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Not taken ({count})</source>
   <translation>No se toman ({count})</translation>
  </message>
  <message>
   <source>Remarks ({count})</source>
   <translation>Observaciones ({count})</translation>
  </message>
  <message>
   <source>Remarks on rows that are taken</source>
   <translation>Observaciones sobre filas que se toman</translation>
  </message>
  <message>
   <source>Save this list</source>
   <translation>Guardar esta lista</translation>
  </message>
  <message>
   <source>not taken</source>
   <translation>no se toman</translation>
  </message>
 </context>
 <context>
  <name>ImportWizard</name>
  <message>
   <source>1 row can be taken</source>
   <translation>Se puede tomar 1 fila</translation>
  </message>
  <message>
   <source>A table as CSV, xlsx, xls or ods. Choose it, or drop it here; usual headings are recognised.</source>
   <translation>Una tabla en CSV, xlsx, xls u ods. Elíjala o arrástrela aquí; se reconocen los encabezados habituales.</translation>
  </message>
  <message>
   <source>Choose a file</source>
   <translation>Elija un archivo</translation>
  </message>
  <message>
   <source>Choose a file, or drop one here</source>
   <translation>Elija un archivo, o arrástrelo aquí</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>Elegir un archivo…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>First rows</source>
   <translation>Primeras filas</translation>
  </message>
  <message>
   <source>First rows of the file</source>
   <translation>Primeras filas del archivo</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>Import 1 row</source>
   <translation>Importar 1 fila</translation>
  </message>
  <message>
   <source>Import a file</source>
   <translation>Importar un archivo</translation>
  </message>
  <message>
   <source>Import {count} rows</source>
   <translation>Importar {count} filas</translation>
  </message>
  <message>
   <source>Importing…</source>
   <translation>Importando…</translation>
  </message>
  <message>
   <source>Items of the catalogue</source>
   <translation>Artículos del catálogo</translation>
  </message>
  <message>
   <source>Kits and their parts</source>
   <translation>Kits y sus componentes</translation>
  </message>
  <message>
   <source>Minimum levels</source>
   <translation>Niveles mínimos</translation>
  </message>
  <message>
   <source>Needed: {columns}.</source>
   <translation>Se necesita: {columns}.</translation>
  </message>
  <message>
   <source>No row can be taken</source>
   <translation>No se puede tomar ninguna fila</translation>
  </message>
  <message>
   <source>Not taken</source>
   <translation>No se toman</translation>
  </message>
  <message>
   <source>Nothing is kept until you import; the whole import can be undone.</source>
   <translation>No se guarda nada hasta que importe; toda la importación se puede deshacer.</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>Reading the file…</source>
   <translation>Leyendo el archivo…</translation>
  </message>
  <message>
   <source>Rooms and beds</source>
   <translation>Habitaciones y camas</translation>
  </message>
  <message>
   <source>Rows that are not taken</source>
   <translation>Filas que no se toman</translation>
  </message>
  <message>
   <source>Save this list…</source>
   <translation>Guardar esta lista…</translation>
  </message>
  <message>
   <source>Sheet of the workbook</source>
   <translation>Hoja del libro</translation>
  </message>
  <message>
   <source>Still needed: {columns}</source>
   <translation>Todavía falta: {columns}</translation>
  </message>
  <message>
   <source>Stock in stores</source>
   <translation>Existencias en almacenes</translation>
  </message>
  <message>
   <source>Tables ({patterns})</source>
   <translation>Tablas ({patterns})</translation>
  </message>
  <message>
   <source>Trying the rows…</source>
   <translation>Probando las filas…</translation>
  </message>
  <message>
   <source>What the file holds</source>
   <translation>Qué contiene el archivo</translation>
  </message>
  <message>
   <source>Which column is which</source>
   <translation>Qué columna es cuál</translation>
  </message>
  <message>
   <source>Which file?</source>
   <translation>¿Qué archivo?</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>Trabajando</translation>
  </message>
  <message>
   <source>columns as they were chosen before</source>
   <translation>columnas como se eligieron antes</translation>
  </message>
  <message>
   <source>this very file came in on {day}</source>
   <translation>este mismo archivo entró el {day}</translation>
  </message>
  <message>
   <source>{count} cannot</source>
   <translation>{count} no</translation>
  </message>
  <message>
   <source>{count} hold a letter that could not be read</source>
   <translation>{count} tienen una letra que no se pudo leer</translation>
  </message>
  <message>
   <source>{count} in a unit nobody knows</source>
   <translation>{count} en una unidad que nadie conoce</translation>
  </message>
  <message>
   <source>{count} lie in their store already</source>
   <translation>{count} ya están en su almacén</translation>
  </message>
  <message>
   <source>{count} rows can be taken</source>
   <translation>{count} filas se pueden tomar</translation>
  </message>
 </context>
 <context>
  <name>InventoryDialog</name>
  <message>
   <source>&amp;Changes hold from</source>
   <translation>Los &amp;cambios valen desde</translation>
  </message>
  <message>
   <source>&amp;New beds</source>
   <translation>Camas &amp;nuevas</translation>
  </message>
  <message>
   <source>&amp;m² per person</source>
   <translation>&amp;m² por persona</translation>
  </message>
  <message>
   <source>A number, or codes with commas</source>
   <translation>Un número, o códigos con comas</translation>
  </message>
  <message>
   <source>Add beds</source>
   <translation>Agregar camas</translation>
  </message>
  <message>
   <source>Add rooms…</source>
   <translation>Agregar habitaciones…</translation>
  </message>
  <message>
   <source>Beds of the room</source>
   <translation>Camas de la habitación</translation>
  </message>
  <message>
   <source>Change it anyway</source>
   <translation>Cambiar de todos modos</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Close the beds</source>
   <translation>Cerrar las camas</translation>
  </message>
  <message>
   <source>Close the room</source>
   <translation>Cerrar la habitación</translation>
  </message>
  <message>
   <source>In use again</source>
   <translation>De nuevo en uso</translation>
  </message>
  <message>
   <source>Kind of the new beds</source>
   <translation>Tipo de las camas nuevas</translation>
  </message>
  <message>
   <source>Limits of stay…</source>
   <translation>Límites de estancia…</translation>
  </message>
  <message>
   <source>Open the room again</source>
   <translation>Abrir de nuevo la habitación</translation>
  </message>
  <message>
   <source>People per &amp;staff member</source>
   <translation>Personas por miembro del per&amp;sonal</translation>
  </message>
  <message>
   <source>People per &amp;toilet</source>
   <translation>Personas por &amp;inodoro</translation>
  </message>
  <message>
   <source>Rooms and beds</source>
   <translation>Habitaciones y camas</translation>
  </message>
  <message>
   <source>Rooms and what they can take</source>
   <translation>Habitaciones y cuántas personas admiten</translation>
  </message>
  <message>
   <source>Rules…</source>
   <translation>Reglas…</translation>
  </message>
  <message>
   <source>Takes {people} tonight, bound by: {limit}.</source>
   <translation>Admite {people} esta noche; lo limita: {limit}.</translation>
  </message>
  <message>
   <source>The day from which limits hold, beds open or beds close.</source>
   <translation>El día desde el que valen los límites, o se abren o cierran camas.</translation>
  </message>
  <message>
   <source>{count} more are here than that.</source>
   <translation>Hay {count} más de lo admitido.</translation>
  </message>
  <message>
   <source>{count} more with the reserve.</source>
   <translation>{count} más con la reserva.</translation>
  </message>
  <message>
   <source>{here} are here, {left} more can come.</source>
   <translation>Hay {here} personas; pueden venir {left} más.</translation>
  </message>
  <message>
   <source>“{typed}” is not a number for this.</source>
   <translation>«{typed}» no es un número para esto.</translation>
  </message>
 </context>
 <context>
  <name>ItemDetails</name>
  <message>
   <source>Choose a picture</source>
   <translation>Elegir una imagen</translation>
  </message>
  <message>
   <source>Picture of {item}</source>
   <translation>Imagen de {item}</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>Imágenes</translation>
  </message>
 </context>
 <context>
  <name>ItemDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Categoría</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Counted in</source>
   <translation>Se cuenta en</translation>
  </message>
  <message>
   <source>Edit {item}</source>
   <translation>Editar {item}</translation>
  </message>
  <message>
   <source>Estimates, not read from a label yet</source>
   <translation>Estimaciones, aún no leídas de una etiqueta</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Keeps for, days</source>
   <translation>Dura, días</translation>
  </message>
  <message>
   <source>Made from the name</source>
   <translation>Se forma con el nombre</translation>
  </message>
  <message>
   <source>Minimum here</source>
   <translation>Mínimo aquí</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Name at the desk</source>
   <translation>Nombre en el mostrador</translation>
  </message>
  <message>
   <source>New item</source>
   <translation>Nuevo artículo</translation>
  </message>
  <message>
   <source>No food</source>
   <translation>No es alimento</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguno</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>No se conoce</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nada</translation>
  </message>
  <message>
   <source>Reported as</source>
   <translation>Se informa como</translation>
  </message>
  <message>
   <source>Retire</source>
   <translation>Retirar</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Where the name would say too much</source>
   <translation>Donde el nombre diría demasiado</translation>
  </message>
  <message>
   <source>kcal in one unit</source>
   <translation>kcal en una unidad</translation>
  </message>
 </context>
 <context>
  <name>JoinHouseholdDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Choose anyone of the household, or someone to make a household with.</source>
   <translation>Elija a alguien del hogar, o a la persona con quien formar un hogar.</translation>
  </message>
  <message>
   <source>Join</source>
   <translation>Unir</translation>
  </message>
  <message>
   <source>Join a household</source>
   <translation>Unir a un hogar</translation>
  </message>
  <message>
   <source>People found</source>
   <translation>Personas encontradas</translation>
  </message>
  <message>
   <source>Whose household does {who} join?</source>
   <translation>¿Al hogar de quién se une {who}?</translation>
  </message>
 </context>
 <context>
  <name>KeepApartDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Terminar</translation>
  </message>
  <message>
   <source>Keep apart</source>
   <translation>Separar</translation>
  </message>
  <message>
   <source>Keep apart from</source>
   <translation>Separar de</translation>
  </message>
  <message>
   <source>Keep {who} apart</source>
   <translation>Separar a {who}</translation>
  </message>
  <message>
   <source>Kept apart now</source>
   <translation>Separaciones en vigor</translation>
  </message>
  <message>
   <source>Note, sealed</source>
   <translation>Nota, sellada</translation>
  </message>
  <message>
   <source>Only those who hold the key to identities see this. Everyone else is told “Not possible here.”, and nothing more.</source>
   <translation>Esto lo ve solo quien tiene la llave de las identidades. A los demás se les dice “No es posible aquí.”, y nada más.</translation>
  </message>
  <message>
   <source>People found</source>
   <translation>Personas encontradas</translation>
  </message>
  <message>
   <source>Search by code, call name or name</source>
   <translation>Buscar por código, nombre de uso o nombre</translation>
  </message>
  <message>
   <source>They do not share</source>
   <translation>No comparten</translation>
  </message>
 </context>
 <context>
  <name>KeepApartsModel</name>
  <message>
   <source>Kept apart from</source>
   <translation>Separada de</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>They do not share</source>
   <translation>No comparten</translation>
  </message>
 </context>
 <context>
  <name>KeysDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>En todas partes</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>On this page</source>
   <translation>En esta página</translation>
  </message>
 </context>
 <context>
  <name>KitDialog</name>
  <message>
   <source>Add</source>
   <translation>Agregar</translation>
  </message>
  <message>
   <source>Add as alternative</source>
   <translation>Añadir como alternativa</translation>
  </message>
  <message>
   <source>Bill of materials</source>
   <translation>Composición</translation>
  </message>
  <message>
   <source>Bill of materials: what goes into each kit</source>
   <translation>Composición: lo que lleva cada kit</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Component</source>
   <translation>Componente</translation>
  </message>
  <message>
   <source>Goes into a kit in place of the component chosen below, where that has run out</source>
   <translation>Entra en un kit en lugar del componente elegido abajo, cuando ese se ha acabado</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Cuántos</translation>
  </message>
  <message>
   <source>How many in each kit</source>
   <translation>Cuántos en cada kit</translation>
  </message>
  <message>
   <source>Kit</source>
   <translation>Kit</translation>
  </message>
  <message>
   <source>Made from the name</source>
   <translation>Se forma con el nombre</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Name at the desk</source>
   <translation>Nombre en el mostrador</translation>
  </message>
  <message>
   <source>New kit</source>
   <translation>Nuevo kit</translation>
  </message>
  <message>
   <source>Remove component</source>
   <translation>Quitar componente</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>What goes into {kit}</source>
   <translation>Composición de {kit}</translation>
  </message>
  <message>
   <source>Where the name would say too much</source>
   <translation>Donde el nombre diría demasiado</translation>
  </message>
 </context>
 <context>
  <name>Learning</name>
  <message>
   <source>Forget these columns</source>
   <translation>Olvidar estas columnas</translation>
  </message>
  <message>
   <source>Nobody knows the unit “{unit}”. It means:</source>
   <translation>Nadie conoce la unidad «{unit}». Significa:</translation>
  </message>
  <message>
   <source>Quantities to type</source>
   <translation>Cantidades por escribir</translation>
  </message>
  <message>
   <source>Quantities to type ({count})</source>
   <translation>Cantidades por escribir ({count})</translation>
  </message>
  <message>
   <source>Remember</source>
   <translation>Recordar</translation>
  </message>
  <message>
   <source>What the unit means</source>
   <translation>Qué significa la unidad</translation>
  </message>
 </context>
 <context>
  <name>LeaveDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Day of leaving</source>
   <translation>Día de salida</translation>
  </message>
  <message>
   <source>On which day?</source>
   <translation>¿Qué día?</translation>
  </message>
  <message>
   <source>Set the day</source>
   <translation>Fijar el día</translation>
  </message>
  <message>
   <source>d MMM yyyy</source>
   <translation>d MMM yyyy</translation>
  </message>
 </context>
 <context>
  <name>LeavingModel</name>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Lot</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Take</source>
   <translation>Sacar</translation>
  </message>
  <message>
   <source>There</source>
   <translation>Hay</translation>
  </message>
 </context>
 <context>
  <name>LendDialog</name>
  <message>
   <source>Back by</source>
   <translation>Devolver antes del</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Cuántos</translation>
  </message>
  <message>
   <source>Lend</source>
   <translation>Prestar</translation>
  </message>
  <message>
   <source>Lend to {name}</source>
   <translation>Prestar a {name}</translation>
  </message>
  <message>
   <source>What is lent</source>
   <translation>Qué se presta</translation>
  </message>
  <message>
   <source>{item} – {quantity}</source>
   <translation>{item} – {quantity}</translation>
  </message>
 </context>
 <context>
  <name>LimitDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Currency of the site</source>
   <translation>Moneda del centro</translation>
  </message>
  <message>
   <source>Limit of write-offs</source>
   <translation>Límite de las bajas</translation>
  </message>
  <message>
   <source>No limit</source>
   <translation>Sin límite</translation>
  </message>
  <message>
   <source>Quantity of unknown worth</source>
   <translation>Cantidad sin valor conocido</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>What a person writes off on one day above this waits until a second person approves it. What has no rate, or no known worth and no quantity here, waits too.</source>
   <translation>Lo que una persona dé de baja en un día por encima de esto espera hasta que lo apruebe una segunda persona. También espera lo que no tiene tipo de cambio, ni valor conocido ni cantidad aquí.</translation>
  </message>
  <message>
   <source>Worth of a day</source>
   <translation>Valor en un día</translation>
  </message>
 </context>
 <context>
  <name>ListModel</name>
  <message>
   <source>Due</source>
   <translation>Corresponde</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>Núm.</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
 </context>
 <context>
  <name>LoanRow</name>
  <message>
   <source>Came back</source>
   <translation>Volvió</translation>
  </message>
  <message>
   <source>Lent on {day}</source>
   <translation>Prestado el {day}</translation>
  </message>
  <message>
   <source>Lent on {day}, back by {due}</source>
   <translation>Prestado el {day}, devolver antes del {due}</translation>
  </message>
  <message>
   <source>Lost…</source>
   <translation>Perdido…</translation>
  </message>
  <message>
   <source>On loan</source>
   <translation>En préstamo</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Vencido</translation>
  </message>
  <message>
   <source>{item} came back</source>
   <translation>{item} volvió</translation>
  </message>
  <message>
   <source>{item} is lost</source>
   <translation>{item} se perdió</translation>
  </message>
  <message>
   <source>{who} – {words}</source>
   <translation>{who} – {words}</translation>
  </message>
 </context>
 <context>
  <name>LotDialog</name>
  <message>
   <source>Bin</source>
   <translation>Ubicación</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Damaged packing</source>
   <translation>Empaque dañado</translation>
  </message>
  <message>
   <source>It will neither be given nor assembled until it is released. A part goes into a bin of its own.</source>
   <translation>No se entregará ni se armará hasta que se libere. Una parte va a una ubicación propia.</translation>
  </message>
  <message>
   <source>Lot</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Mover</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguna</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>Aceptar</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>Cantidad</translation>
  </message>
  <message>
   <source>Quarantine</source>
   <translation>Cuarentena</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motivo</translation>
  </message>
  <message>
   <source>Recalled</source>
   <translation>Retirado por el fabricante</translation>
  </message>
  <message>
   <source>Set apart</source>
   <translation>Apartar</translation>
  </message>
  <message>
   <source>Set apart: {item}</source>
   <translation>Apartar: {item}</translation>
  </message>
  <message>
   <source>To another bin: {item}</source>
   <translation>A otra ubicación: {item}</translation>
  </message>
  <message>
   <source>To be checked</source>
   <translation>Por revisar</translation>
  </message>
  <message>
   <source>To bin</source>
   <translation>A la ubicación</translation>
  </message>
  <message>
   <source>Wet</source>
   <translation>Mojado</translation>
  </message>
 </context>
 <context>
  <name>LotMenu</name>
  <message>
   <source>Lend to a partner…</source>
   <translation>Prestar a una contraparte…</translation>
  </message>
  <message>
   <source>More for this item</source>
   <translation>Más para este artículo</translation>
  </message>
  <message>
   <source>Release from quarantine</source>
   <translation>Liberar de la cuarentena</translation>
  </message>
  <message>
   <source>Send back…</source>
   <translation>Devolver…</translation>
  </message>
  <message>
   <source>Send to another store…</source>
   <translation>Enviar a otro almacén…</translation>
  </message>
  <message>
   <source>Set apart in quarantine…</source>
   <translation>Apartar en cuarentena…</translation>
  </message>
  <message>
   <source>To another bin…</source>
   <translation>A otra ubicación…</translation>
  </message>
  <message>
   <source>Write off what expired</source>
   <translation>Dar de baja lo vencido</translation>
  </message>
  <message>
   <source>Write off…</source>
   <translation>Dar de baja…</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>All keys</source>
   <translation>Todas las teclas</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
 </context>
 <context>
  <name>MappingForm</name>
  <message>
   <source>column {number}</source>
   <translation>columna {number}</translation>
  </message>
  <message>
   <source>not in this file</source>
   <translation>no está en este archivo</translation>
  </message>
 </context>
 <context>
  <name>MemberRow</name>
  <message>
   <source>Head</source>
   <translation>Jefatura</translation>
  </message>
  <message>
   <source>Take off</source>
   <translation>Quitar</translation>
  </message>
 </context>
 <context>
  <name>MessageView</name>
  <message>
   <source>A manager or programme officer first sets what people may receive, and how often.</source>
   <translation>Primero, quien dirige el albergue o es oficial de programa fija lo que las personas pueden recibir y cada cuánto.</translation>
  </message>
  <message>
   <source>First set what a person or a household may receive, and how often.</source>
   <translation>Primero fije lo que una persona o un hogar puede recibir, y cada cuánto.</translation>
  </message>
  <message>
   <source>Nothing is due yet</source>
   <translation>Todavía no corresponde nada</translation>
  </message>
  <message>
   <source>Ready for the next scan</source>
   <translation>Listo para el siguiente escaneo</translation>
  </message>
  <message>
   <source>Scan a card, or type three letters of a name and press Enter.</source>
   <translation>Escanee una tarjeta, o escriba tres letras de un nombre y pulse Enter.</translation>
  </message>
  <message>
   <source>Set what is due</source>
   <translation>Fijar lo que corresponde</translation>
  </message>
 </context>
 <context>
  <name>MoneyActions</name>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Cambiar nombre</translation>
  </message>
  <message>
   <source>Rename {donor}</source>
   <translation>Cambiar el nombre de {donor}</translation>
  </message>
 </context>
 <context>
  <name>MoneyView</name>
  <message>
   <source>Add a donor's grant to receive goods on it.</source>
   <translation>Agregue la subvención de un donante para recibir artículos con ella.</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Cambiar…</translation>
  </message>
  <message>
   <source>Choose one in the list.</source>
   <translation>Elija uno de la lista.</translation>
  </message>
  <message>
   <source>Exchange rates…</source>
   <translation>Tipos de cambio…</translation>
  </message>
  <message>
   <source>Grants</source>
   <translation>Subvenciones</translation>
  </message>
  <message>
   <source>Left {amount}</source>
   <translation>Queda {amount}</translation>
  </message>
  <message>
   <source>Limit of write-offs…</source>
   <translation>Límite de las bajas…</translation>
  </message>
  <message>
   <source>Lines</source>
   <translation>Líneas</translation>
  </message>
  <message>
   <source>Money</source>
   <translation>Dinero</translation>
  </message>
  <message>
   <source>New grant</source>
   <translation>Subvención nueva</translation>
  </message>
  <message>
   <source>No grant chosen</source>
   <translation>Ninguna subvención elegida</translation>
  </message>
  <message>
   <source>No grants yet</source>
   <translation>Todavía no hay subvenciones</translation>
  </message>
  <message>
   <source>Received {amount}</source>
   <translation>Recibido {amount}</translation>
  </message>
  <message>
   <source>Rename donor…</source>
   <translation>Cambiar nombre del donante…</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Search by donor or reference</source>
   <translation>Buscar por donante o referencia</translation>
  </message>
  <message>
   <source>The grant chosen</source>
   <translation>La subvención elegida</translation>
  </message>
  <message>
   <source>Trace</source>
   <translation>Rastreo</translation>
  </message>
  <message>
   <source>Trace…</source>
   <translation>Rastrear…</translation>
  </message>
 </context>
 <context>
  <name>More</name>
  <message>
   <source>Bring back…</source>
   <translation>Devolver…</translation>
  </message>
  <message>
   <source>Give anyway…</source>
   <translation>Entregar de todos modos…</translation>
  </message>
  <message>
   <source>Lend…</source>
   <translation>Prestar…</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>Not taken…</source>
   <translation>No se lo lleva…</translation>
  </message>
 </context>
 <context>
  <name>MoveOutDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Elija…</translation>
  </message>
  <message>
   <source>Comes back</source>
   <translation>Vuelve</translation>
  </message>
  <message>
   <source>Day it is expected</source>
   <translation>Día previsto</translation>
  </message>
  <message>
   <source>Expected</source>
   <translation>Previsto</translation>
  </message>
  <message>
   <source>Goods that leave</source>
   <translation>Lo que sale</translation>
  </message>
  <message>
   <source>Lend</source>
   <translation>Prestar</translation>
  </message>
  <message>
   <source>Lend to a partner</source>
   <translation>Prestar a una contraparte</translation>
  </message>
  <message>
   <source>Lots</source>
   <translation>Lotes</translation>
  </message>
  <message>
   <source>Lots that may leave</source>
   <translation>Lotes que pueden salir</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Optional</source>
   <translation>Opcional</translation>
  </message>
  <message>
   <source>Partner</source>
   <translation>Contraparte</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motivo</translation>
  </message>
  <message>
   <source>Search by item, batch or bin</source>
   <translation>Buscar por artículo, lote de fábrica o ubicación</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Enviar</translation>
  </message>
  <message>
   <source>Send back</source>
   <translation>Devolver</translation>
  </message>
  <message>
   <source>Send back to the supplier or donor</source>
   <translation>Devolver al proveedor o donante</translation>
  </message>
  <message>
   <source>Send to another store</source>
   <translation>Enviar a otro almacén</translation>
  </message>
  <message>
   <source>To</source>
   <translation>A</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
  <message>
   <source>Write off</source>
   <translation>Dar de baja</translation>
  </message>
  <message>
   <source>{count} lots chosen. Double-click in “Take”, or press F2, to say how much.</source>
   <translation>{count} lotes elegidos. Doble clic en “Sacar”, o F2, para decir cuánto.</translation>
  </message>
 </context>
 <context>
  <name>NightModel</name>
  <message>
   <source>Bed</source>
   <translation>Cama</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>Confirmado</translation>
  </message>
  <message>
   <source>In truth</source>
   <translation>En verdad</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Habitación</translation>
  </message>
  <message>
   <source>Tonight</source>
   <translation>Esta noche</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>no bed</source>
   <translation>sin cama</translation>
  </message>
 </context>
 <context>
  <name>NightsModel</name>
  <message>
   <source>Night</source>
   <translation>Noche</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>not confirmed</source>
   <translation>sin confirmar</translation>
  </message>
  <message>
   <source>{people}, amended</source>
   <translation>{people}, rectificada</translation>
  </message>
 </context>
 <context>
  <name>Occupancy</name>
  <message>
   <source>Adults only</source>
   <translation>Solo personas adultas</translation>
  </message>
  <message>
   <source>Adults with children</source>
   <translation>Personas adultas con menores</translation>
  </message>
  <message>
   <source>Age not known</source>
   <translation>Edad desconocida</translation>
  </message>
  <message>
   <source>Any household</source>
   <translation>Cualquier hogar</translation>
  </message>
  <message>
   <source>Available</source>
   <translation>Disponibles</translation>
  </message>
  <message>
   <source>Available bed-nights</source>
   <translation>Noches-cama disponibles</translation>
  </message>
  <message>
   <source>Bed-nights</source>
   <translation>Noches-cama</translation>
  </message>
  <message>
   <source>Beds in service</source>
   <translation>Camas en servicio</translation>
  </message>
  <message>
   <source>Children only</source>
   <translation>Solo menores</translation>
  </message>
  <message>
   <source>Counted</source>
   <translation>Contado</translation>
  </message>
  <message>
   <source>Expected bed-nights</source>
   <translation>Noches-cama previstas</translation>
  </message>
  <message>
   <source>Forecast</source>
   <translation>Previsión</translation>
  </message>
  <message>
   <source>Free</source>
   <translation>Libres</translation>
  </message>
  <message>
   <source>From the first to the last</source>
   <translation>De la primera a la última</translation>
  </message>
  <message>
   <source>Households</source>
   <translation>Hogares</translation>
  </message>
  <message>
   <source>Households of {people}: {households}</source>
   <translation>Hogares de {people}: {households}</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Cuántos</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Reservadas</translation>
  </message>
  <message>
   <source>Kept for someone</source>
   <translation>Reservadas para alguien</translation>
  </message>
  <message>
   <source>Known or expected</source>
   <translation>Contado o previsto</translation>
  </message>
  <message>
   <source>Largest household that fits</source>
   <translation>Hogar más grande que cabe</translation>
  </message>
  <message>
   <source>Largest that fits</source>
   <translation>Hogar que cabe</translation>
  </message>
  <message>
   <source>Nights</source>
   <translation>Noches</translation>
  </message>
  <message>
   <source>Nights after {day} are a forecast.</source>
   <translation>Las noches después del {day} son una previsión.</translation>
  </message>
  <message>
   <source>Occupied</source>
   <translation>Ocupadas</translation>
  </message>
  <message>
   <source>Out of service</source>
   <translation>Fuera de servicio</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>People in each</source>
   <translation>Personas en cada uno</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Habitación</translation>
  </message>
  <message>
   <source>Rooms in use</source>
   <translation>Habitaciones en uso</translation>
  </message>
  <message>
   <source>Rooms with someone</source>
   <translation>Habitaciones con alguien</translation>
  </message>
  <message>
   <source>Stays of {nights} nights</source>
   <translation>Estancias de {nights} noches</translation>
  </message>
  <message>
   <source>Stays that ended</source>
   <translation>Estancias terminadas</translation>
  </message>
  <message>
   <source>Utilisation</source>
   <translation>Uso de las camas</translation>
  </message>
  <message>
   <source>Week {number}: {days}</source>
   <translation>Semana {number}: {days}</translation>
  </message>
  <message>
   <source>Without a room</source>
   <translation>Sin habitación</translation>
  </message>
  <message>
   <source>Wk {number}</source>
   <translation>Sem. {number}</translation>
  </message>
  <message>
   <source>more people than beds</source>
   <translation>más personas que camas</translation>
  </message>
  <message>
   <source>{nights} nights</source>
   <translation>{nights} noches</translation>
  </message>
  <message>
   <source>{used} of {rooms}</source>
   <translation>{used} de {rooms}</translation>
  </message>
 </context>
 <context>
  <name>OccupancyChoices</name>
  <message>
   <source>All sites</source>
   <translation>Todos los centros</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Last month</source>
   <translation>Mes pasado</translation>
  </message>
  <message>
   <source>Last quarter</source>
   <translation>Trimestre pasado</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>Mes</translation>
  </message>
  <message>
   <source>This month</source>
   <translation>Este mes</translation>
  </message>
  <message>
   <source>This quarter</source>
   <translation>Este trimestre</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Este año</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Semana</translation>
  </message>
 </context>
 <context>
  <name>OccupancyPage</name>
  <message>
   <source>Change period</source>
   <translation>Cambiar período</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>No bed stood here and nobody stayed in this period.</source>
   <translation>En este período no hubo camas ni personas alojadas.</translation>
  </message>
  <message>
   <source>Nothing to count yet</source>
   <translation>Todavía no hay nada que contar</translation>
  </message>
  <message>
   <source>Occupancy</source>
   <translation>Ocupación</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>There is nothing to show</source>
   <translation>No hay nada que mostrar</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>What a bar or a room is made of</source>
   <translation>De qué se compone una barra o una habitación</translation>
  </message>
  <message>
   <source>to</source>
   <translation>a</translation>
  </message>
 </context>
 <context>
  <name>OccupancyStrip</name>
  <message>
   <source>of {beds} beds in use</source>
   <translation>de {beds} camas en uso</translation>
  </message>
  <message>
   <source>takes {people}, bound by {limit}</source>
   <translation>admite {people}, por {limit}</translation>
  </message>
  <message>
   <source>{count} over capacity, by {limit}</source>
   <translation>{count} sobre la capacidad, por {limit}</translation>
  </message>
 </context>
 <context>
  <name>OccupancyView</name>
  <message>
   <source>A room with one free bed left counts as in use: no family finds a place in it.</source>
   <translation>Una habitación con una sola cama libre cuenta como en uso: ninguna familia cabe en ella.</translation>
  </message>
  <message>
   <source>As a table</source>
   <translation>Como tabla</translation>
  </message>
  <message>
   <source>Bed-nights</source>
   <translation>Noches-cama</translation>
  </message>
  <message>
   <source>Beds in use</source>
   <translation>Camas en uso</translation>
  </message>
  <message>
   <source>Counted</source>
   <translation>Contado</translation>
  </message>
  <message>
   <source>Forecast</source>
   <translation>Previsión</translation>
  </message>
  <message>
   <source>Largest household that fits</source>
   <translation>Hogar más grande que cabe</translation>
  </message>
  <message>
   <source>Median stay</source>
   <translation>Estancia mediana</translation>
  </message>
  <message>
   <source>Nights with more people than beds: {count}, the last on {day}. This is a finding.</source>
   <translation>Noches con más personas que camas: {count}, la última el {day}. Es un hallazgo.</translation>
  </message>
  <message>
   <source>Room by room</source>
   <translation>Habitación por habitación</translation>
  </message>
  <message>
   <source>Rooms in use</source>
   <translation>Habitaciones en uso</translation>
  </message>
  <message>
   <source>Show its rows</source>
   <translation>Ver sus filas</translation>
  </message>
  <message>
   <source>Use of the beds by day</source>
   <translation>Uso de las camas por día</translation>
  </message>
  <message>
   <source>Use of the beds by month</source>
   <translation>Uso de las camas por mes</translation>
  </message>
  <message>
   <source>Use of the beds by week</source>
   <translation>Uso de las camas por semana</translation>
  </message>
  <message>
   <source>had someone in them</source>
   <translation>tuvieron a alguien</translation>
  </message>
  <message>
   <source>in the period</source>
   <translation>en el período</translation>
  </message>
  <message>
   <source>more people than beds</source>
   <translation>más personas que camas</translation>
  </message>
  <message>
   <source>nights; mean {mean}, {stays} left</source>
   <translation>noches; media {mean}, {stays} salidas</translation>
  </message>
  <message>
   <source>nobody left</source>
   <translation>nadie salió</translation>
  </message>
  <message>
   <source>of {beds} beds on average</source>
   <translation>de {beds} camas en promedio</translation>
  </message>
  <message>
   <source>people in one room, {day}</source>
   <translation>personas en una habitación, {day}</translation>
  </message>
  <message>
   <source>{chart}: as a table</source>
   <translation>{chart}: como tabla</translation>
  </message>
 </context>
 <context>
  <name>OfRound</name>
  <message>
   <source>End session…</source>
   <translation>Terminar sesión…</translation>
  </message>
  <message>
   <source>This round</source>
   <translation>Esta ronda</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>started {time}</source>
   <translation>empezó a las {time}</translation>
  </message>
 </context>
 <context>
  <name>OnLoanList</name>
  <message>
   <source>Nothing is on loan</source>
   <translation>No hay nada en préstamo</translation>
  </message>
  <message>
   <source>On loan</source>
   <translation>En préstamo</translation>
  </message>
  <message>
   <source>What people and partners borrow stands here.</source>
   <translation>Aquí está lo que piden prestado personas y contrapartes.</translation>
  </message>
 </context>
 <context>
  <name>OnLoanModel</name>
  <message>
   <source>Back by</source>
   <translation>Vuelve el</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
 </context>
 <context>
  <name>Overrides</name>
  <message>
   <source>Hold anyway…</source>
   <translation>Reservar de todos modos…</translation>
  </message>
  <message>
   <source>Place anyway…</source>
   <translation>Dar la cama de todos modos…</translation>
  </message>
 </context>
 <context>
  <name>PacksModel</name>
  <message>
   <source>Holds</source>
   <translation>Contiene</translation>
  </message>
  <message>
   <source>Pack</source>
   <translation>Empaque</translation>
  </message>
 </context>
 <context>
  <name>PageList</name>
  <message>
   <source>Activities</source>
   <translation>Actividades</translation>
  </message>
  <message>
   <source>Beds</source>
   <translation>Camas</translation>
  </message>
  <message>
   <source>Distribution</source>
   <translation>Distribución</translation>
  </message>
  <message>
   <source>Hand out</source>
   <translation>Entregar</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Night census</source>
   <translation>Censo nocturno</translation>
  </message>
  <message>
   <source>Occupancy</source>
   <translation>Ocupación</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>Programme</source>
   <translation>Programa</translation>
  </message>
  <message>
   <source>Reports</source>
   <translation>Informes</translation>
  </message>
  <message>
   <source>Rounds</source>
   <translation>Rondas</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Shelter</source>
   <translation>Albergue</translation>
  </message>
  <message>
   <source>Stock</source>
   <translation>Existencias</translation>
  </message>
 </context>
 <context>
  <name>PeopleAheadModel</name>
  <message>
   <source>Age not known</source>
   <translation>Edad desconocida</translation>
  </message>
  <message>
   <source>Female</source>
   <translation>Mujeres</translation>
  </message>
  <message>
   <source>Male</source>
   <translation>Hombres</translation>
  </message>
  <message>
   <source>Night of</source>
   <translation>Noche del</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>No se sabe</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Otro</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
 </context>
 <context>
  <name>PeopleCards</name>
  <message>
   <source>For use inside the organisation: these counts are exact.</source>
   <translation>Para uso dentro de la organización: estas cifras son exactas.</translation>
  </message>
  <message>
   <source>Households by size</source>
   <translation>Hogares por tamaño</translation>
  </message>
  <message>
   <source>Households by size, {day}</source>
   <translation>Hogares por tamaño, {day}</translation>
  </message>
  <message>
   <source>Length of stay of those who left, in nights</source>
   <translation>Duración de la estancia de quienes salieron, en noches</translation>
  </message>
  <message>
   <source>Nobody left in this period.</source>
   <translation>Nadie salió en este período.</translation>
  </message>
  <message>
   <source>Nobody was here.</source>
   <translation>No había nadie.</translation>
  </message>
  <message>
   <source>People here: {people}. Households: {households}.</source>
   <translation>Personas aquí: {people}. Hogares: {households}.</translation>
  </message>
 </context>
 <context>
  <name>PeopleList</name>
  <message>
   <source>All</source>
   <translation>Todas</translation>
  </message>
  <message>
   <source>Nobody found</source>
   <translation>No se encontró a nadie</translation>
  </message>
  <message>
   <source>Nobody is registered yet</source>
   <translation>Todavía no hay nadie en el registro</translation>
  </message>
  <message>
   <source>Not staying</source>
   <translation>No alojadas</translation>
  </message>
  <message>
   <source>Register a person</source>
   <translation>Registrar una persona</translation>
  </message>
  <message>
   <source>Register the first person; the program makes their code.</source>
   <translation>Registre a la primera persona; el programa crea su código.</translation>
  </message>
  <message>
   <source>Search by code, call name or name</source>
   <translation>Buscar por código, nombre de uso o nombre</translation>
  </message>
  <message>
   <source>Staying</source>
   <translation>Alojadas</translation>
  </message>
  <message>
   <source>Try the beginning of a code, of a call name or of a name.</source>
   <translation>Pruebe con el comienzo de un código, de un nombre de uso o de un nombre.</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <source>{count} people</source>
   <translation>{count} personas</translation>
  </message>
 </context>
 <context>
  <name>PeopleModel</name>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Household</source>
   <translation>Hogar</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Necesidades</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Sexo</translation>
  </message>
  <message>
   <source>Where now</source>
   <translation>Dónde está</translation>
  </message>
 </context>
 <context>
  <name>PeoplePage</name>
  <message>
   <source>Add member…</source>
   <translation>Agregar miembro…</translation>
  </message>
  <message>
   <source>Choose someone in the list to see where they stay and what they received.</source>
   <translation>Elija a alguien de la lista para ver dónde se aloja y qué recibió.</translation>
  </message>
  <message>
   <source>Codes to write on cards</source>
   <translation>Códigos para escribir en las tarjetas</translation>
  </message>
  <message>
   <source>Each reading goes on the record.</source>
   <translation>Cada lectura queda registrada.</translation>
  </message>
  <message>
   <source>Edit…</source>
   <translation>Editar…</translation>
  </message>
  <message>
   <source>Household</source>
   <translation>Hogar</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>Identidad</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>List of people</source>
   <translation>Lista de personas</translation>
  </message>
  <message>
   <source>Nobody chosen</source>
   <translation>Nadie elegido</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Persona</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>Recibido</translation>
  </message>
  <message>
   <source>Register</source>
   <translation>Registrar</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Stays</source>
   <translation>Estancias</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Waits for a bed</source>
   <translation>Espera una cama</translation>
  </message>
  <message>
   <source>Write this on the card</source>
   <translation>Escriba esto en la tarjeta</translation>
  </message>
  <message>
   <source>{people} registered · {staying} staying</source>
   <translation>{people} en el registro · {staying} alojadas</translation>
  </message>
 </context>
 <context>
  <name>PersonDetailsDialog</name>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>Call name</source>
   <translation>Nombre de uso</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Edit a person</source>
   <translation>Editar una persona</translation>
  </message>
  <message>
   <source>Edit {who}</source>
   <translation>Editar {who}</translation>
  </message>
  <message>
   <source>Follows from the birth date, which is kept with the identity.</source>
   <translation>Se calcula con la fecha de nacimiento, que se guarda con la identidad.</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Necesidades</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Sexo</translation>
  </message>
 </context>
 <context>
  <name>PersonIdentityDialog</name>
  <message>
   <source>1990-05-02 or 02/05/1990</source>
   <translation>1990-05-02 o 02/05/1990</translation>
  </message>
  <message>
   <source>Birth date</source>
   <translation>Fecha de nacimiento</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>Contactos</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <source>Edit an identity</source>
   <translation>Editar una identidad</translation>
  </message>
  <message>
   <source>Family names</source>
   <translation>Apellidos</translation>
  </message>
  <message>
   <source>Given names</source>
   <translation>Nombres</translation>
  </message>
  <message>
   <source>Identity of {who}</source>
   <translation>Identidad de {who}</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Sealed with the key of this site: only those who hold it can read this.</source>
   <translation>Sellada con la llave de este centro: solo quienes la tienen pueden leerla.</translation>
  </message>
 </context>
 <context>
  <name>PersonPanel</name>
  <message>
   <source>Household of {n}</source>
   <translation>Hogar de {n}</translation>
  </message>
  <message>
   <source>Join a household…</source>
   <translation>Unir a un hogar…</translation>
  </message>
  <message>
   <source>Keep apart…</source>
   <translation>Separar…</translation>
  </message>
  <message>
   <source>Leave the household</source>
   <translation>Sacar del hogar</translation>
  </message>
  <message>
   <source>Make head of the household</source>
   <translation>Dar la jefatura del hogar</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>Show all {count}</source>
   <translation>Mostrar los {count}</translation>
  </message>
  <message>
   <source>Void</source>
   <translation>Anulada</translation>
  </message>
  <message>
   <source>called {name}</source>
   <translation>nombre de uso: {name}</translation>
  </message>
 </context>
 <context>
  <name>PersonPicker</name>
  <message>
   <source>Search by code, call name or name</source>
   <translation>Buscar por código, nombre de uso o nombre</translation>
  </message>
 </context>
 <context>
  <name>PlacementRuleDialog</name>
  <message>
   <source>A manager may set it aside, with a reason</source>
   <translation>La dirección puede dejarla de lado, con un motivo</translation>
  </message>
  <message>
   <source>Another gender</source>
   <translation>Otro género</translation>
  </message>
  <message>
   <source>Below age</source>
   <translation>Menos de (edad)</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Children with an adult of their household, below this age</source>
   <translation>Menores con una persona adulta de su hogar, por debajo de esta edad</translation>
  </message>
  <message>
   <source>Children with an adult, below</source>
   <translation>Menores con una persona adulta, de menos de</translation>
  </message>
  <message>
   <source>Empty: the sentence of the program. {room} stands for the name of the room.</source>
   <translation>Vacía: la frase del programa. {room} está por el nombre de la habitación.</translation>
  </message>
  <message>
   <source>First day without it</source>
   <translation>Primer día sin ella</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>From age</source>
   <translation>Desde la edad</translation>
  </message>
  <message>
   <source>Men and boys</source>
   <translation>Hombres y niños</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Se desconoce</translation>
  </message>
  <message>
   <source>People of a household, at least</source>
   <translation>Personas de un hogar, al menos</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regla</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>The room</source>
   <translation>La habitación</translation>
  </message>
  <message>
   <source>What the desk reads</source>
   <translation>Lo que se lee en recepción</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>Women and girls</source>
   <translation>Mujeres y niñas</translation>
  </message>
  <message>
   <source>any</source>
   <translation>cualquiera</translation>
  </message>
  <message>
   <source>below</source>
   <translation>menos de</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguna</translation>
  </message>
  <message>
   <source>until before</source>
   <translation>hasta antes del</translation>
  </message>
 </context>
 <context>
  <name>PlacementRulesDialog</name>
  <message>
   <source>Back to the default</source>
   <translation>Volver a la del programa</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Cambiar…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Every site</source>
   <translation>Todos los centros</translation>
  </message>
  <message>
   <source>Rules for rooms</source>
   <translation>Reglas de las habitaciones</translation>
  </message>
  <message>
   <source>Show what is over</source>
   <translation>Mostrar lo que ya pasó</translation>
  </message>
  <message>
   <source>Switch off</source>
   <translation>Desactivar</translation>
  </message>
  <message>
   <source>Switch on</source>
   <translation>Activar</translation>
  </message>
  <message>
   <source>Where the rules hold</source>
   <translation>Dónde valen las reglas</translation>
  </message>
  <message>
   <source>Who may sleep where, and what the desk reads when a rule says no. A change holds from its day on; what was before stays on record.</source>
   <translation>Quién puede dormir dónde, y lo que se lee en recepción cuando una regla dice que no. Un cambio vale desde su día; lo anterior queda registrado.</translation>
  </message>
 </context>
 <context>
  <name>PlacementRulesModel</name>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regla</translation>
  </message>
  <message>
   <source>The default</source>
   <translation>La del programa</translation>
  </message>
  <message>
   <source>The room</source>
   <translation>La habitación</translation>
  </message>
  <message>
   <source>The sentence of the program</source>
   <translation>La frase del programa</translation>
  </message>
  <message>
   <source>Until before</source>
   <translation>Hasta antes del</translation>
  </message>
  <message>
   <source>What the desk reads</source>
   <translation>Lo que se lee en recepción</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>not asked for</source>
   <translation>no se pide</translation>
  </message>
  <message>
   <source>{rule} (off)</source>
   <translation>{rule} (desactivada)</translation>
  </message>
 </context>
 <context>
  <name>PlanDialog</name>
  <message>
   <source>A bed for {people} of the {everyone} who wait.</source>
   <translation>Cama para {people} de las {everyone} personas que esperan.</translation>
  </message>
  <message>
   <source>A place for everyone</source>
   <translation>Un lugar para cada persona</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>Dejarlo</translation>
  </message>
  <message>
   <source>Looking for the best place for everyone…</source>
   <translation>Buscando el mejor lugar para cada persona…</translation>
  </message>
  <message>
   <source>No place</source>
   <translation>Sin lugar</translation>
  </message>
  <message>
   <source>Place them</source>
   <translation>Alojar</translation>
  </message>
  <message>
   <source>Place {count}</source>
   <translation>Alojar a {count}</translation>
  </message>
  <message>
   <source>The plan</source>
   <translation>El plan</translation>
  </message>
  <message>
   <source>There may be a better plan: the time was short.</source>
   <translation>Puede haber un plan mejor: hubo poco tiempo.</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Dónde</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
 </context>
 <context>
  <name>Planning</name>
  <message>
   <source>How pressing it is for {who}</source>
   <translation>Urgencia de {who}</translation>
  </message>
  <message>
   <source>More…</source>
   <translation>Más…</translation>
  </message>
  <message>
   <source>Place all {count} automatically…</source>
   <translation>Buscar lugar a las {count}…</translation>
  </message>
  <message>
   <source>Tonight…</source>
   <translation>Esta noche…</translation>
  </message>
  <message>
   <source>Turn away: no place</source>
   <translation>Sin lugar: anotar</translation>
  </message>
  <message>
   <source>Turned away at the door…</source>
   <translation>Sin lugar, en la puerta…</translation>
  </message>
  <message>
   <source>Turned away, and what would have helped…</source>
   <translation>Sin lugar: qué habría ayudado…</translation>
  </message>
  <message>
   <source>Whom can we place tonight?</source>
   <translation>¿A quién podemos alojar esta noche?</translation>
  </message>
 </context>
 <context>
  <name>Printing</name>
  <message>
   <source>&amp;1   Tonight's list…</source>
   <translation>&amp;1   La lista de esta noche…</translation>
  </message>
  <message>
   <source>&amp;2   Muster list, by code…</source>
   <translation>&amp;2   Lista de recuento, por código…</translation>
  </message>
  <message>
   <source>&amp;3   Tonight's list, with names…</source>
   <translation>&amp;3   La lista de esta noche, con nombres…</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Save the list</source>
   <translation>Guardar la lista</translation>
  </message>
  <message>
   <source>Saved {file}</source>
   <translation>Guardado: {file}</translation>
  </message>
 </context>
 <context>
  <name>ProblemsModel</name>
  <message>
   <source>Line</source>
   <translation>Línea</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>Qué dice</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Motivo</translation>
  </message>
 </context>
 <context>
  <name>Program</name>
  <message>
   <source>Please send the details to the people who look after ShelterDesk.</source>
   <translation>Envíe los detalles a quienes se ocupan de ShelterDesk.</translation>
  </message>
  <message>
   <source>Something went wrong in the program. What was saved before is safe.</source>
   <translation>Algo falló en el programa. Lo guardado antes está a salvo.</translation>
  </message>
 </context>
 <context>
  <name>Questions</name>
  <message>
   <source>Broken</source>
   <translation>Roto</translation>
  </message>
  <message>
   <source>Brought back</source>
   <translation>Devuelto</translation>
  </message>
  <message>
   <source>Comes later</source>
   <translation>Viene más tarde</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Dañado</translation>
  </message>
  <message>
   <source>Did not come</source>
   <translation>No vino</translation>
  </message>
  <message>
   <source>Does not want it</source>
   <translation>No lo quiere</translation>
  </message>
  <message>
   <source>Emergency</source>
   <translation>Emergencia</translation>
  </message>
  <message>
   <source>End the loan</source>
   <translation>Terminar el préstamo</translation>
  </message>
  <message>
   <source>Give anyway</source>
   <translation>Entregar de todos modos</translation>
  </message>
  <message>
   <source>Give anyway to {name}</source>
   <translation>Entregar de todos modos a {name}</translation>
  </message>
  <message>
   <source>Lost</source>
   <translation>Perdido</translation>
  </message>
  <message>
   <source>Lost or stolen</source>
   <translation>Perdido o robado</translation>
  </message>
  <message>
   <source>New baby</source>
   <translation>Recién nacido</translation>
  </message>
  <message>
   <source>Not taken along</source>
   <translation>No se lo llevó</translation>
  </message>
  <message>
   <source>Note it</source>
   <translation>Anotar</translation>
  </message>
  <message>
   <source>One line of the audit trail. What is due stays due.</source>
   <translation>Una línea del registro de auditoría. Lo que corresponde sigue correspondiendo.</translation>
  </message>
  <message>
   <source>One line, without names. It stays with the hand-out and in the audit trail.</source>
   <translation>Una línea, sin nombres. Queda con la entrega y en el registro de auditoría.</translation>
  </message>
  <message>
   <source>Stolen</source>
   <translation>Robado</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Anular</translation>
  </message>
  <message>
   <source>Take back from {name}</source>
   <translation>Anular la entrega a {name}</translation>
  </message>
  <message>
   <source>Taken along</source>
   <translation>Se lo llevó</translation>
  </message>
  <message>
   <source>The loan ends, and nothing comes back into the store.</source>
   <translation>El préstamo termina y nada vuelve al almacén.</translation>
  </message>
  <message>
   <source>The very same lots return to the store, and nothing counts as received.</source>
   <translation>Exactamente los mismos lotes vuelven al almacén, y nada cuenta como recibido.</translation>
  </message>
  <message>
   <source>Undone at the desk</source>
   <translation>Deshecho en el mostrador</translation>
  </message>
  <message>
   <source>What happened to it?</source>
   <translation>¿Qué pasó?</translation>
  </message>
  <message>
   <source>Why is it taken back?</source>
   <translation>¿Por qué se anula?</translation>
  </message>
  <message>
   <source>Why is more given than is due?</source>
   <translation>¿Por qué se entrega más de lo que corresponde?</translation>
  </message>
  <message>
   <source>Why is nothing taken?</source>
   <translation>¿Por qué no se lleva nada?</translation>
  </message>
  <message>
   <source>Wrong item</source>
   <translation>Artículo equivocado</translation>
  </message>
  <message>
   <source>Wrong person</source>
   <translation>Persona equivocada</translation>
  </message>
  <message>
   <source>Wrong size</source>
   <translation>Talla equivocada</translation>
  </message>
  <message>
   <source>{item} is lost</source>
   <translation>{item} se perdió</translation>
  </message>
  <message>
   <source>{name} takes nothing</source>
   <translation>{name} no se lleva nada</translation>
  </message>
 </context>
 <context>
  <name>RatesDialog</name>
  <message>
   <source>1</source>
   <translation>1</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Agregar</translation>
  </message>
  <message>
   <source>Against</source>
   <translation>Frente a</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Currencies</source>
   <translation>Monedas</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Exchange rates</source>
   <translation>Tipos de cambio</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>From this day on</source>
   <translation>Desde este día</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>Tipo de cambio</translation>
  </message>
  <message>
   <source>Rates</source>
   <translation>Tipos de cambio</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Fuente</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>The latest rate on or before a day is used. Two currencies without one meet in USD.</source>
   <translation>Se usa el último tipo hasta ese día. Dos monedas sin tipo entre sí pasan por USD.</translation>
  </message>
  <message>
   <source>Who says so</source>
   <translation>Quién lo dice</translation>
  </message>
  <message>
   <source>is</source>
   <translation>es</translation>
  </message>
 </context>
 <context>
  <name>ReasonDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
 </context>
 <context>
  <name>ReceiveDialog</name>
  <message>
   <source>Add another</source>
   <translation>Agregar otra</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lote de fábrica</translation>
  </message>
  <message>
   <source>Bin</source>
   <translation>Ubicación</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Cost of one</source>
   <translation>Costo de uno</translation>
  </message>
  <message>
   <source>Ctrl+Enter: one more line of the same delivery</source>
   <translation>Ctrl+Enter: otra línea de la misma entrega</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>Donor</source>
   <translation>Donante</translation>
  </message>
  <message>
   <source>Expires</source>
   <translation>Vence</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Cómo</translation>
  </message>
  <message>
   <source>It keeps for about {days} days, so this date is a guess: the label says the day.</source>
   <translation>Se conserva unos {days} días, así que esta fecha es una suposición: la etiqueta dice el día.</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Last day it may be given</source>
   <translation>Último día en que se puede entregar</translation>
  </message>
  <message>
   <source>New donor…</source>
   <translation>Nuevo donante…</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Se desconoce</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>Cantidad</translation>
  </message>
  <message>
   <source>Receive</source>
   <translation>Recibir</translation>
  </message>
  <message>
   <source>Supplier</source>
   <translation>Proveedor</translation>
  </message>
  <message>
   <source>That is {quantity}.</source>
   <translation>Son {quantity}.</translation>
  </message>
  <message>
   <source>This has expired: it will lie there, but it cannot be given.</source>
   <translation>Ya venció: quedará guardado, pero no se puede entregar.</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unidad</translation>
  </message>
  <message>
   <source>Why all the same</source>
   <translation>Por qué de todos modos</translation>
  </message>
  <message>
   <source>With it: {lines}</source>
   <translation>Junto con: {lines}</translation>
  </message>
  <message>
   <source>last day to give it</source>
   <translation>último día para entregarlo</translation>
  </message>
 </context>
 <context>
  <name>RecoverySheet</name>
  <message>
   <source>Keep this paper locked away from the computer. Whoever has both can open everything.</source>
   <translation>Guarde este papel bajo llave, lejos de la computadora. Quien tenga ambos puede abrirlo todo.</translation>
  </message>
  <message>
   <source>Recovery code</source>
   <translation>Código de recuperación</translation>
  </message>
 </context>
 <context>
  <name>RecoveryStep</name>
  <message>
   <source>Save the recovery code</source>
   <translation>Guardar el código de recuperación</translation>
  </message>
 </context>
 <context>
  <name>RegisterPersonDialog</name>
  <message>
   <source>Add another member</source>
   <translation>Agregar otro miembro</translation>
  </message>
  <message>
   <source>Add to the household of {who}</source>
   <translation>Agregar al hogar de {who}</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>Age or birth date</source>
   <translation>Edad o fecha de nacimiento</translation>
  </message>
  <message>
   <source>Call name</source>
   <translation>Nombre de uso</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>Contactos</translation>
  </message>
  <message>
   <source>Ctrl+Enter</source>
   <translation>Ctrl+Enter</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <source>Documents, contacts and notes</source>
   <translation>Documentos, contactos y notas</translation>
  </message>
  <message>
   <source>Family names</source>
   <translation>Apellidos</translation>
  </message>
  <message>
   <source>Given names</source>
   <translation>Nombres</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Necesidades</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Register</source>
   <translation>Registrar</translation>
  </message>
  <message>
   <source>Register a person</source>
   <translation>Registrar una persona</translation>
  </message>
  <message>
   <source>Register {count}</source>
   <translation>Registrar {count}</translation>
  </message>
  <message>
   <source>Register {count} and this one</source>
   <translation>Registrar {count} y esta</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Sexo</translation>
  </message>
  <message>
   <source>Waits for a bed</source>
   <translation>Espera una cama</translation>
  </message>
 </context>
 <context>
  <name>ReportChoices</name>
  <message>
   <source>All donors</source>
   <translation>Todos los donantes</translation>
  </message>
  <message>
   <source>All sites</source>
   <translation>Todos los centros</translation>
  </message>
  <message>
   <source>Census</source>
   <translation>Censo</translation>
  </message>
  <message>
   <source>Donors</source>
   <translation>Donantes</translation>
  </message>
  <message>
   <source>Grants</source>
   <translation>Subvenciones</translation>
  </message>
  <message>
   <source>Last month</source>
   <translation>Mes pasado</translation>
  </message>
  <message>
   <source>Last quarter</source>
   <translation>Trimestre pasado</translation>
  </message>
  <message>
   <source>Occupancy</source>
   <translation>Ocupación</translation>
  </message>
  <message>
   <source>Stock</source>
   <translation>Existencias</translation>
  </message>
  <message>
   <source>This month</source>
   <translation>Este mes</translation>
  </message>
  <message>
   <source>This quarter</source>
   <translation>Este trimestre</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Este año</translation>
  </message>
 </context>
 <context>
  <name>ReportView</name>
  <message>
   <source>Show all {count} rows</source>
   <translation>Mostrar las {count} filas</translation>
  </message>
  <message>
   <source>Show its rows</source>
   <translation>Ver sus filas</translation>
  </message>
 </context>
 <context>
  <name>ReportsPage</name>
  <message>
   <source>CSV file…</source>
   <translation>Archivo CSV…</translation>
  </message>
  <message>
   <source>Change period</source>
   <translation>Cambiar período</translation>
  </message>
  <message>
   <source>Compare with</source>
   <translation>Comparar con</translation>
  </message>
  <message>
   <source>Counted by</source>
   <translation>Forma de contar</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Contando…</translation>
  </message>
  <message>
   <source>Donor</source>
   <translation>Donante</translation>
  </message>
  <message>
   <source>Excel</source>
   <translation>Excel</translation>
  </message>
  <message>
   <source>Export Excel</source>
   <translation>Exportar a Excel</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>JSON file…</source>
   <translation>Archivo JSON…</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>Nothing in this report</source>
   <translation>Nada en este informe</translation>
  </message>
  <message>
   <source>Nothing was recorded for what is chosen above. The files can be made all the same.</source>
   <translation>No hay nada registrado para lo elegido arriba. De todos modos se pueden crear los archivos.</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Abrir carpeta</translation>
  </message>
  <message>
   <source>PDF report</source>
   <translation>Informe en PDF</translation>
  </message>
  <message>
   <source>Report in</source>
   <translation>Informe en</translation>
  </message>
  <message>
   <source>Reports</source>
   <translation>Informes</translation>
  </message>
  <message>
   <source>Rows by</source>
   <translation>Filas por</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Guardar el informe</translation>
  </message>
  <message>
   <source>Saved {file}</source>
   <translation>{file} guardado</translation>
  </message>
  <message>
   <source>Show this year</source>
   <translation>Mostrar este año</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>Stock at the end of</source>
   <translation>Existencias al final del</translation>
  </message>
  <message>
   <source>The report</source>
   <translation>El informe</translation>
  </message>
  <message>
   <source>There is no report to show</source>
   <translation>No hay informe que mostrar</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>to</source>
   <translation>a</translation>
  </message>
 </context>
 <context>
  <name>RivalRow</name>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Remove {item}</source>
   <translation>Quitar {item}</translation>
  </message>
 </context>
 <context>
  <name>RivalsEditor</name>
  <message>
   <source>No item</source>
   <translation>Ningún artículo</translation>
  </message>
 </context>
 <context>
  <name>RoomCardWidget</name>
  <message>
   <source>{room}, {use}, {used} of {beds} in use</source>
   <translation>{room}, {use}, {used} de {beds} en uso</translation>
  </message>
  <message>
   <source>{use}, accessible</source>
   <translation>{use}, accesible</translation>
  </message>
 </context>
 <context>
  <name>RoomsDialog</name>
  <message>
   <source>Add a room</source>
   <translation>Agregar una habitación</translation>
  </message>
  <message>
   <source>Add rooms</source>
   <translation>Agregar habitaciones</translation>
  </message>
  <message>
   <source>Add to the shelter</source>
   <translation>Agregar al albergue</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Pegar</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Rooms and beds</source>
   <translation>Habitaciones y camas</translation>
  </message>
  <message>
   <source>Type a number of beds, or their names with commas. A table copied from a spreadsheet can be pasted.</source>
   <translation>Escriba un número de camas, o sus nombres separados por comas. Se puede pegar una tabla copiada de una hoja de cálculo.</translation>
  </message>
 </context>
 <context>
  <name>RoomsInventory</name>
  <message>
   <source>Accessible</source>
   <translation>Accesible</translation>
  </message>
  <message>
   <source>Area m²</source>
   <translation>Área m²</translation>
  </message>
  <message>
   <source>Beds</source>
   <translation>Camas</translation>
  </message>
  <message>
   <source>Bound by</source>
   <translation>Limitada por</translation>
  </message>
  <message>
   <source>Fire limit</source>
   <translation>Límite contra incendios</translation>
  </message>
  <message>
   <source>Floor</source>
   <translation>Piso</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Para</translation>
  </message>
  <message>
   <source>Reserve</source>
   <translation>Reserva</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Habitación</translation>
  </message>
  <message>
   <source>Staff at night</source>
   <translation>Personal de noche</translation>
  </message>
  <message>
   <source>Takes</source>
   <translation>Admite</translation>
  </message>
  <message>
   <source>Toilets</source>
   <translation>Inodoros</translation>
  </message>
  <message>
   <source>{room} (closes {day})</source>
   <translation>{room} (cierra el {day})</translation>
  </message>
 </context>
 <context>
  <name>RoomsModel</name>
  <message>
   <source>Accessible</source>
   <translation>Accesible</translation>
  </message>
  <message>
   <source>Beds</source>
   <translation>Camas</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Para</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Habitación</translation>
  </message>
 </context>
 <context>
  <name>RoomsStep</name>
  <message>
   <source>Line {line} was left out: {reason}</source>
   <translation>La línea {line} quedó fuera: {reason}</translation>
  </message>
  <message>
   <source>Other lines left out: {count}.</source>
   <translation>Otras líneas omitidas: {count}.</translation>
  </message>
  <message>
   <source>{rooms} rooms, {beds} beds</source>
   <translation>{rooms} habitaciones, {beds} camas</translation>
  </message>
 </context>
 <context>
  <name>RoundDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Everyone this site knows</source>
   <translation>Todas las personas que conoce este centro</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Para</translation>
  </message>
  <message>
   <source>Items of the round</source>
   <translation>Artículos de la ronda</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Nothing is due yet. First set on the page Hand out what people may receive.</source>
   <translation>Aún no corresponde nada. Primero defina en la página Entregar qué pueden recibir las personas.</translation>
  </message>
  <message>
   <source>Plan a round</source>
   <translation>Planificar una ronda</translation>
  </message>
  <message>
   <source>Plan round</source>
   <translation>Planificar ronda</translation>
  </message>
  <message>
   <source>Plan {name} anew</source>
   <translation>Planificar {name} de nuevo</translation>
  </message>
  <message>
   <source>Store</source>
   <translation>Almacén</translation>
  </message>
  <message>
   <source>This site has no store yet.</source>
   <translation>Este centro aún no tiene almacén.</translation>
  </message>
  <message>
   <source>Those who stay here</source>
   <translation>Quienes se alojan aquí</translation>
  </message>
  <message>
   <source>{item}: {n} short</source>
   <translation>{item}: faltan {n}</translation>
  </message>
 </context>
 <context>
  <name>RoundGoodsDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Goods of the round</source>
   <translation>Artículos de la ronda</translation>
  </message>
  <message>
   <source>Items of the round</source>
   <translation>Artículos de la ronda</translation>
  </message>
 </context>
 <context>
  <name>RoundItemsModel</name>
  <message>
   <source>Free</source>
   <translation>Libre</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Needed</source>
   <translation>Necesario</translation>
  </message>
  <message>
   <source>Short</source>
   <translation>Faltan</translation>
  </message>
 </context>
 <context>
  <name>RoundListDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Code, card or call name of someone to put on the list</source>
   <translation>Código, tarjeta o nombre de uso de quien poner en la lista</translation>
  </message>
  <message>
   <source>Helped elsewhere</source>
   <translation>Recibe ayuda en otra parte</translation>
  </message>
  <message>
   <source>Households on the list</source>
   <translation>Hogares en la lista</translation>
  </message>
  <message>
   <source>List of the round</source>
   <translation>Lista de la ronda</translation>
  </message>
  <message>
   <source>List of {name}</source>
   <translation>Lista de {name}</translation>
  </message>
  <message>
   <source>New card…</source>
   <translation>Tarjeta nueva…</translation>
  </message>
  <message>
   <source>New here</source>
   <translation>Recién llegada</translation>
  </message>
  <message>
   <source>Put back on the list</source>
   <translation>Volver a poner en la lista</translation>
  </message>
  <message>
   <source>Put on the list</source>
   <translation>Poner en la lista</translation>
  </message>
  <message>
   <source>Several people fit; type the code.</source>
   <translation>Hay varias personas posibles; escriba el código.</translation>
  </message>
  <message>
   <source>Special need</source>
   <translation>Necesidad especial</translation>
  </message>
  <message>
   <source>Take off the list</source>
   <translation>Quitar de la lista</translation>
  </message>
  <message>
   <source>Travels</source>
   <translation>De viaje</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
 </context>
 <context>
  <name>RoundPanel</name>
  <message>
   <source>At the table</source>
   <translation>En la mesa</translation>
  </message>
  <message>
   <source>Brought back</source>
   <translation>Devuelto</translation>
  </message>
  <message>
   <source>Handed out</source>
   <translation>Entregado</translation>
  </message>
  <message>
   <source>Households of the round served</source>
   <translation>Hogares de la ronda atendidos</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Falta</translation>
  </message>
  <message>
   <source>Needed</source>
   <translation>Necesario</translation>
  </message>
  <message>
   <source>Nobody is due anything of these items on that day. Put people on the list by hand, or plan anew.</source>
   <translation>A nadie le corresponde nada de estos artículos ese día. Ponga personas en la lista a mano, o planifique de nuevo.</translation>
  </message>
  <message>
   <source>Set aside</source>
   <translation>Reservado</translation>
  </message>
  <message>
   <source>Short</source>
   <translation>Faltan</translation>
  </message>
  <message>
   <source>Taken out</source>
   <translation>Sacado</translation>
  </message>
  <message>
   <source>closed {time}</source>
   <translation>cerrada a las {time}</translation>
  </message>
  <message>
   <source>opened {time}</source>
   <translation>abierta a las {time}</translation>
  </message>
  <message>
   <source>{item}: {n} short</source>
   <translation>{item}: faltan {n}</translation>
  </message>
 </context>
 <context>
  <name>RoundPrinting</name>
  <message>
   <source>&amp;1   Sheets to sign, by code…</source>
   <translation>&amp;1   Hojas de firmas, por código…</translation>
  </message>
  <message>
   <source>&amp;2   Cards…</source>
   <translation>&amp;2   Tarjetas…</translation>
  </message>
  <message>
   <source>&amp;3   Sheets to sign, with names…</source>
   <translation>&amp;3   Hojas de firmas, con nombres…</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Imprimir</translation>
  </message>
  <message>
   <source>Save the cards</source>
   <translation>Guardar las tarjetas</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Guardar el informe</translation>
  </message>
  <message>
   <source>Save the sheets</source>
   <translation>Guardar las hojas</translation>
  </message>
 </context>
 <context>
  <name>RoundSheetsDialog</name>
  <message>
   <source>1 line ticked</source>
   <translation>1 línea marcada</translation>
  </message>
  <message>
   <source>A time is written as 09:30.</source>
   <translation>Una hora se escribe 09:30.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Enter 1 line</source>
   <translation>Registrar 1 línea</translation>
  </message>
  <message>
   <source>Enter sheets</source>
   <translation>Registrar hojas</translation>
  </message>
  <message>
   <source>Enter the sheets of {name}</source>
   <translation>Registrar las hojas de {name}</translation>
  </message>
  <message>
   <source>Enter {n} lines</source>
   <translation>Registrar {n} líneas</translation>
  </message>
  <message>
   <source>Lines of the sheet</source>
   <translation>Líneas de la hoja</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Hoja</translation>
  </message>
  <message>
   <source>Space ticks a line and goes to the next, R notes a refusal, a number changes what was given. Page Down is the next sheet; Ctrl+Enter enters everything.</source>
   <translation>Espacio marca una línea y pasa a la siguiente, R anota un rechazo, un número cambia lo entregado. Av Pág es la hoja siguiente; Ctrl+Enter registra todo.</translation>
  </message>
  <message>
   <source>Tick the whole sheet</source>
   <translation>Marcar toda la hoja</translation>
  </message>
  <message>
   <source>Time on the sheet</source>
   <translation>Hora en la hoja</translation>
  </message>
  <message>
   <source>now</source>
   <translation>ahora</translation>
  </message>
  <message>
   <source>{number} of {sheets}</source>
   <translation>{number} de {sheets}</translation>
  </message>
  <message>
   <source>{n} could not be entered; the reason stands beside each.</source>
   <translation>{n} no se pudieron registrar; el motivo está junto a cada una.</translation>
  </message>
  <message>
   <source>{n} lines ticked</source>
   <translation>{n} líneas marcadas</translation>
  </message>
 </context>
 <context>
  <name>RoundsModel</name>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Round</source>
   <translation>Ronda</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Store</source>
   <translation>Almacén</translation>
  </message>
 </context>
 <context>
  <name>RoundsPage</name>
  <message>
   <source>A round plans a distribution: who is due what, what it needs of the stock, and the sheets to sign.</source>
   <translation>Una ronda planifica una distribución: qué corresponde a quién, qué necesita de las existencias y las hojas de firmas.</translation>
  </message>
  <message>
   <source>Cancel the round</source>
   <translation>Cancelar la ronda</translation>
  </message>
  <message>
   <source>Close…</source>
   <translation>Cerrar…</translation>
  </message>
  <message>
   <source>Enter sheets…</source>
   <translation>Registrar hojas…</translation>
  </message>
  <message>
   <source>Items of the round</source>
   <translation>Artículos de la ronda</translation>
  </message>
  <message>
   <source>List of rounds</source>
   <translation>Lista de rondas</translation>
  </message>
  <message>
   <source>List…</source>
   <translation>Lista…</translation>
  </message>
  <message>
   <source>No rounds yet</source>
   <translation>Aún no hay rondas</translation>
  </message>
  <message>
   <source>Open again</source>
   <translation>Volver a abrir</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>Abrir…</translation>
  </message>
  <message>
   <source>Plan a round</source>
   <translation>Planificar una ronda</translation>
  </message>
  <message>
   <source>Plan anew…</source>
   <translation>Planificar de nuevo…</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Imprimir…</translation>
  </message>
  <message>
   <source>Report…</source>
   <translation>Informe…</translation>
  </message>
  <message>
   <source>Round</source>
   <translation>Ronda</translation>
  </message>
  <message>
   <source>Rounds</source>
   <translation>Rondas</translation>
  </message>
  <message>
   <source>Take out more…</source>
   <translation>Sacar más…</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>{name} is open</source>
   <translation>{name} está abierta</translation>
  </message>
 </context>
 <context>
  <name>RowsDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Filas</translation>
  </message>
 </context>
 <context>
  <name>RuleDialog</name>
  <message>
   <source>A manager may give more, with a reason</source>
   <translation>La dirección puede dar más, con un motivo</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Add this item</source>
   <translation>Añadir este artículo</translation>
  </message>
  <message>
   <source>Age from, to</source>
   <translation>Edad desde, hasta</translation>
  </message>
  <message>
   <source>Age to</source>
   <translation>Edad hasta</translation>
  </message>
  <message>
   <source>Another gender</source>
   <translation>Otro género</translation>
  </message>
  <message>
   <source>Another quantity for larger households</source>
   <translation>Otra cantidad para hogares mayores</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>Cualquiera</translation>
  </message>
  <message>
   <source>At most</source>
   <translation>Como máximo</translation>
  </message>
  <message>
   <source>At most a day</source>
   <translation>Como máximo al día</translation>
  </message>
  <message>
   <source>At most a month</source>
   <translation>Como máximo al mes</translation>
  </message>
  <message>
   <source>At most in one stay</source>
   <translation>Como máximo por estancia</translation>
  </message>
  <message>
   <source>By size of household</source>
   <translation>Según el tamaño del hogar</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Every site</source>
   <translation>Todos los centros</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Para</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>Household from, to</source>
   <translation>Hogar de, a</translation>
  </message>
  <message>
   <source>Household to</source>
   <translation>Hogar hasta</translation>
  </message>
  <message>
   <source>How much</source>
   <translation>Cuánto</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Men and boys</source>
   <translation>Hombres y niños</translation>
  </message>
  <message>
   <source>Need</source>
   <translation>Necesidad</translation>
  </message>
  <message>
   <source>No waiting time</source>
   <translation>Sin tiempo de espera</translation>
  </message>
  <message>
   <source>Not again for (days)</source>
   <translation>No repetir durante (días)</translation>
  </message>
  <message>
   <source>Not on a day with</source>
   <translation>No el mismo día que</translation>
  </message>
  <message>
   <source>Only for those who stay at the site</source>
   <translation>Solo para quienes se alojan en el centro</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regla</translation>
  </message>
  <message>
   <source>Set this rule</source>
   <translation>Fijar esta regla</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Sexo</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>What is due</source>
   <translation>Lo que corresponde</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Dónde</translation>
  </message>
  <message>
   <source>Women and girls</source>
   <translation>Mujeres y niñas</translation>
  </message>
  <message>
   <source>a day</source>
   <translation>al día</translation>
  </message>
  <message>
   <source>a month</source>
   <translation>al mes</translation>
  </message>
  <message>
   <source>each household</source>
   <translation>cada hogar</translation>
  </message>
  <message>
   <source>each person</source>
   <translation>cada persona</translation>
  </message>
  <message>
   <source>one stay</source>
   <translation>por estancia</translation>
  </message>
 </context>
 <context>
  <name>RuleReachView</name>
  <message>
   <source>For {people} of the {all} who stay here today. Households: {households}.</source>
   <translation>Para {people} de {all} que se alojan aquí hoy. Hogares: {households}.</translation>
  </message>
  <message>
   <source>Nobody stays here today.</source>
   <translation>Hoy no se aloja nadie aquí.</translation>
  </message>
 </context>
 <context>
  <name>SampleStep</name>
  <message>
   <source>Inventing five shelters and 18 months of their history…</source>
   <translation>Inventando cinco albergues y 18 meses de su historia…</translation>
  </message>
  <message>
   <source>Taking away what was made…</source>
   <translation>Quitando lo que se había creado…</translation>
  </message>
 </context>
 <context>
  <name>SayWhyDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>Aceptar</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motivo</translation>
  </message>
 </context>
 <context>
  <name>SetAsideDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Hold anyway</source>
   <translation>Reservar de todos modos</translation>
  </message>
  <message>
   <source>One line, without names. It stays in the audit trail.</source>
   <translation>Una línea, sin nombres. Queda en el registro de auditoría.</translation>
  </message>
  <message>
   <source>One line, without names. It stays with the placement and in the audit trail.</source>
   <translation>Una línea, sin nombres. Queda con la cama dada y en el registro de auditoría.</translation>
  </message>
  <message>
   <source>Place anyway</source>
   <translation>Dar la cama de todos modos</translation>
  </message>
  <message>
   <source>Why is the rule set aside?</source>
   <translation>¿Por qué se deja de lado la regla?</translation>
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source>About</source>
   <translation>Acerca de</translation>
  </message>
  <message>
   <source>Add someone…</source>
   <translation>Agregar a alguien…</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Hacer copia ahora</translation>
  </message>
  <message>
   <source>Check the database</source>
   <translation>Comprobar la base de datos</translation>
  </message>
  <message>
   <source>Checking…</source>
   <translation>Comprobando…</translation>
  </message>
  <message>
   <source>Close this login</source>
   <translation>Cerrar este usuario</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>Database: {folder}</source>
   <translation>Base de datos: {folder}</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Last backup: {when}</source>
   <translation>Última copia de seguridad: {when}</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Look and language</source>
   <translation>Aspecto e idioma</translation>
  </message>
  <message>
   <source>Look and safety</source>
   <translation>Aspecto y seguridad</translation>
  </message>
  <message>
   <source>Look, logins and safety</source>
   <translation>Aspecto, usuarios y seguridad</translation>
  </message>
  <message>
   <source>Rules that say what a person or a household receives, and how often.</source>
   <translation>Reglas que dicen qué recibe una persona o un hogar, y cada cuánto.</translation>
  </message>
  <message>
   <source>Safety</source>
   <translation>Seguridad</translation>
  </message>
  <message>
   <source>Schema {schema}, id {id}</source>
   <translation>Esquema {schema}, id {id}</translation>
  </message>
  <message>
   <source>Set what is due…</source>
   <translation>Fijar lo que corresponde…</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>ShelterDesk {version}, Apache-2.0</source>
   <translation>ShelterDesk {version}, Apache-2.0</translation>
  </message>
  <message>
   <source>Sounds at the desk</source>
   <translation>Sonidos en la entrega</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>There is no backup yet.</source>
   <translation>Todavía no hay ninguna copia de seguridad.</translation>
  </message>
  <message>
   <source>This is the sample. Its logins stand in logins.txt in that folder.</source>
   <translation>Esta es la muestra. Sus usuarios están en logins.txt, en esa carpeta.</translation>
  </message>
  <message>
   <source>What is due to whom</source>
   <translation>Qué corresponde a quién</translation>
  </message>
  <message>
   <source>Who may sign in</source>
   <translation>Quién puede entrar</translation>
  </message>
 </context>
 <context>
  <name>SheetModel</name>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Given</source>
   <translation>Entregado</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>Núm.</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>refused, with a witness</source>
   <translation>rechazó, ante testigo</translation>
  </message>
 </context>
 <context>
  <name>SignIn</name>
  <message>
   <source>Another database…</source>
   <translation>Otra base de datos…</translation>
  </message>
  <message>
   <source>Caps Lock is on.</source>
   <translation>Las mayúsculas están bloqueadas.</translation>
  </message>
  <message>
   <source>Database: {folder}</source>
   <translation>Base de datos: {folder}</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Login</source>
   <translation>Usuario</translation>
  </message>
  <message>
   <source>New shelter…</source>
   <translation>Nuevo albergue…</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <source>ShelterDesk</source>
   <translation>ShelterDesk</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Iniciar sesión</translation>
  </message>
  <message>
   <source>The folder that holds the database</source>
   <translation>La carpeta que contiene la base de datos</translation>
  </message>
 </context>
 <context>
  <name>SignedIn</name>
  <message>
   <source>A seal is broken: run the check</source>
   <translation>Un sello está roto: haga la comprobación</translation>
  </message>
  <message>
   <source>Backup {when}</source>
   <translation>Copia {when}</translation>
  </message>
  <message>
   <source>No backup yet</source>
   <translation>Sin copia todavía</translation>
  </message>
  <message>
   <source>Offline – nothing is lost</source>
   <translation>Sin internet, nada se pierde</translation>
  </message>
  <message>
   <source>Sample: nothing here is real</source>
   <translation>Muestra: nada aquí es real</translation>
  </message>
  <message>
   <source>Saved {time}</source>
   <translation>Guardado {time}</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>Cerrar sesión</translation>
  </message>
  <message>
   <source>{count} low</source>
   <translation>{count} bajo mínimo</translation>
  </message>
 </context>
 <context>
  <name>StaffDialog</name>
  <message>
   <source>Add</source>
   <translation>Agregar</translation>
  </message>
  <message>
   <source>All sites</source>
   <translation>Todos los centros</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Gives beds, registers people, and reads the names of the site.</source>
   <translation>Da camas, registra personas y lee los nombres del centro.</translation>
  </message>
  <message>
   <source>Hands out and moves stock. Sees codes and call names, never a name.</source>
   <translation>Entrega y mueve existencias. Ve códigos y nombres de uso, nunca un nombre.</translation>
  </message>
  <message>
   <source>Login</source>
   <translation>Usuario</translation>
  </message>
  <message>
   <source>Looks after logins and backups. Reads no identity.</source>
   <translation>Se ocupa de los usuarios y las copias de seguridad. No lee ninguna identidad.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <source>Password again</source>
   <translation>Repita la contraseña</translation>
  </message>
  <message>
   <source>Records activities and exports reports. Sees no person.</source>
   <translation>Registra actividades y exporta informes. No ve a ninguna persona.</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Función</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>Someone who may sign in</source>
   <translation>Alguien que puede entrar</translation>
  </message>
  <message>
   <source>The two passwords are not the same.</source>
   <translation>Las dos contraseñas no son iguales.</translation>
  </message>
 </context>
 <context>
  <name>StaffModel</name>
  <message>
   <source>All sites</source>
   <translation>Todos los centros</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Cerrado</translation>
  </message>
  <message>
   <source>Login</source>
   <translation>Usuario</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abierto</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Función</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
 </context>
 <context>
  <name>StartCountDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Count</source>
   <translation>Contar</translation>
  </message>
  <message>
   <source>How many items</source>
   <translation>Cuántos artículos</translation>
  </message>
  <message>
   <source>One bin</source>
   <translation>Una ubicación</translation>
  </message>
  <message>
   <source>One category</source>
   <translation>Una categoría</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Iniciar</translation>
  </message>
  <message>
   <source>Start a count</source>
   <translation>Iniciar un conteo</translation>
  </message>
  <message>
   <source>The whole store</source>
   <translation>Todo el almacén</translation>
  </message>
  <message>
   <source>What was not counted for the longest time</source>
   <translation>Lo que lleva más tiempo sin contarse</translation>
  </message>
  <message>
   <source>Which</source>
   <translation>Cuál</translation>
  </message>
  <message>
   <source>Work goes on meanwhile: each line is compared with what the ledger said when it was counted.</source>
   <translation>El trabajo sigue mientras tanto: cada línea se compara con lo que decía el libro cuando se contó.</translation>
  </message>
 </context>
 <context>
  <name>StayLimitsDialog</name>
  <message>
   <source>1 day</source>
   <translation>1 día</translation>
  </message>
  <message>
   <source>1 month</source>
   <translation>1 mes</translation>
  </message>
  <message>
   <source>Add the limit</source>
   <translation>Agregar el límite</translation>
  </message>
  <message>
   <source>At every site of the country</source>
   <translation>En todos los centros del país</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Cambiar…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Días</translation>
  </message>
  <message>
   <source>How long people may stay, counted by the calendar from the day their present stay began, nights away included. Earlier stays do not count: where the law counts days within a period, add them up by hand. The board tells it from two weeks before.</source>
   <translation>Cuánto tiempo puede quedarse la gente, contado por el calendario desde el día en que empezó la estancia actual, con las noches de ausencia. Las estancias anteriores no cuentan: donde la ley cuenta días dentro de un período, súmelos a mano. El tablero avisa desde dos semanas antes.</translation>
  </message>
  <message>
   <source>Limits of stay</source>
   <translation>Límites de estancia</translation>
  </message>
  <message>
   <source>Months</source>
   <translation>Meses</translation>
  </message>
  <message>
   <source>Name of the limit</source>
   <translation>Nombre del límite</translation>
  </message>
  <message>
   <source>Name, such as Permit</source>
   <translation>Nombre, por ejemplo Permiso</translation>
  </message>
  <message>
   <source>Save the change</source>
   <translation>Guardar el cambio</translation>
  </message>
  <message>
   <source>Take away</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>every country</source>
   <translation>todos los países</translation>
  </message>
  <message>
   <source>this site</source>
   <translation>este centro</translation>
  </message>
  <message>
   <source>{limit}: {length} ({where})</source>
   <translation>{limit}: {length} ({where})</translation>
  </message>
  <message>
   <source>{n} days</source>
   <translation>{n} días</translation>
  </message>
  <message>
   <source>{n} months</source>
   <translation>{n} meses</translation>
  </message>
 </context>
 <context>
  <name>StepRow</name>
  <message>
   <source>From members</source>
   <translation>Desde integrantes</translation>
  </message>
  <message>
   <source>How much for this size</source>
   <translation>Cuánto para este tamaño</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Remove this size</source>
   <translation>Quitar este tamaño</translation>
  </message>
  <message>
   <source>To members</source>
   <translation>Hasta integrantes</translation>
  </message>
  <message>
   <source>and more</source>
   <translation>y más</translation>
  </message>
 </context>
 <context>
  <name>Stepper</name>
  <message>
   <source>Fewer: {name}</source>
   <translation>Menos: {name}</translation>
  </message>
  <message>
   <source>More: {name}</source>
   <translation>Más: {name}</translation>
  </message>
 </context>
 <context>
  <name>StockDelegate</name>
  <message>
   <source>Low, of {minimum}</source>
   <translation>Bajo, de {minimum}</translation>
  </message>
  <message>
   <source>of {minimum}</source>
   <translation>de {minimum}</translation>
  </message>
 </context>
 <context>
  <name>StockFiles</name>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>Ledger…</source>
   <translation>Libro de movimientos…</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Abrir la carpeta</translation>
  </message>
  <message>
   <source>Save the list</source>
   <translation>Guardar la lista</translation>
  </message>
  <message>
   <source>Saved {file}</source>
   <translation>Guardado: {file}</translation>
  </message>
  <message>
   <source>Stock list…</source>
   <translation>Lista de existencias…</translation>
  </message>
  <message>
   <source>ledger</source>
   <translation>libro de movimientos</translation>
  </message>
  <message>
   <source>stock list</source>
   <translation>lista de existencias</translation>
  </message>
 </context>
 <context>
  <name>StockLabels</name>
  <message>
   <source>&amp;1   Labels of lots…</source>
   <translation>&amp;1   Etiquetas de lotes…</translation>
  </message>
  <message>
   <source>&amp;2   Labels of bins…</source>
   <translation>&amp;2   Etiquetas de ubicaciones…</translation>
  </message>
  <message>
   <source>&amp;3   Box list…</source>
   <translation>&amp;3   Lista de cajas…</translation>
  </message>
  <message>
   <source>Labels…</source>
   <translation>Etiquetas…</translation>
  </message>
  <message>
   <source>Save the labels</source>
   <translation>Guardar las etiquetas</translation>
  </message>
 </context>
 <context>
  <name>StockList</name>
  <message>
   <source>Add an item</source>
   <translation>Agregar un artículo</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todo</translation>
  </message>
  <message>
   <source>Expiring</source>
   <translation>Por vencer</translation>
  </message>
  <message>
   <source>Kits</source>
   <translation>Kits</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Bajo mínimo</translation>
  </message>
  <message>
   <source>No item of this store fits the filter and the words typed.</source>
   <translation>Ningún artículo de este almacén coincide con el filtro y lo escrito.</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>No se encontró nada</translation>
  </message>
  <message>
   <source>Nothing is kept here yet</source>
   <translation>Aquí todavía no hay nada</translation>
  </message>
  <message>
   <source>Receive what lies here, add an item, or import a stock list.</source>
   <translation>Registre la entrada de lo que hay aquí, añada un artículo o importe una lista de existencias.</translation>
  </message>
  <message>
   <source>Search by name, code or category</source>
   <translation>Nombre, código o categoría</translation>
  </message>
  <message>
   <source>Start with a default catalogue</source>
   <translation>Empezar con un catálogo inicial</translation>
  </message>
  <message>
   <source>{count} items</source>
   <translation>{count} artículos</translation>
  </message>
 </context>
 <context>
  <name>StockModel</name>
  <message>
   <source>Buildable</source>
   <translation>Armables</translation>
  </message>
  <message>
   <source>In store</source>
   <translation>En almacén</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Minimum</source>
   <translation>Mínimo</translation>
  </message>
  <message>
   <source>Next expiry</source>
   <translation>Vence</translation>
  </message>
 </context>
 <context>
  <name>StockPage</name>
  <message>
   <source>Adjust</source>
   <translation>Ajustar</translation>
  </message>
  <message>
   <source>Adjust…</source>
   <translation>Ajustar…</translation>
  </message>
  <message>
   <source>Assemble</source>
   <translation>Armar</translation>
  </message>
  <message>
   <source>Assemble…</source>
   <translation>Armar…</translation>
  </message>
  <message>
   <source>Bill of materials</source>
   <translation>Composición</translation>
  </message>
  <message>
   <source>Change the bill…</source>
   <translation>Cambiar la composición…</translation>
  </message>
  <message>
   <source>Choose an item in the list to see its lots, whose they are, and what moved.</source>
   <translation>Elija un artículo de la lista para ver sus lotes, de quién son y qué se movió.</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>Items of the store</source>
   <translation>Artículos del almacén</translation>
  </message>
  <message>
   <source>Kit</source>
   <translation>Kit</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Etiquetas</translation>
  </message>
  <message>
   <source>Ledger</source>
   <translation>Movimientos</translation>
  </message>
  <message>
   <source>Lots</source>
   <translation>Lotes</translation>
  </message>
  <message>
   <source>New item</source>
   <translation>Nuevo artículo</translation>
  </message>
  <message>
   <source>New kit</source>
   <translation>Nuevo kit</translation>
  </message>
  <message>
   <source>No item chosen</source>
   <translation>Ningún artículo elegido</translation>
  </message>
  <message>
   <source>Receive</source>
   <translation>Recibir</translation>
  </message>
  <message>
   <source>Receive…</source>
   <translation>Recibir…</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Stock</source>
   <translation>Existencias</translation>
  </message>
  <message>
   <source>Store</source>
   <translation>Almacén</translation>
  </message>
  <message>
   <source>Take apart…</source>
   <translation>Desarmar…</translation>
  </message>
  <message>
   <source>The item chosen</source>
   <translation>El artículo elegido</translation>
  </message>
  <message>
   <source>Trace</source>
   <translation>Rastreo</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
 </context>
 <context>
  <name>StockPanel</name>
  <message>
   <source>Edit the item</source>
   <translation>Editar el artículo</translation>
  </message>
  <message>
   <source>Expires {day}</source>
   <translation>Vence el {day}</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Bajo mínimo</translation>
  </message>
  <message>
   <source>Of the minimum</source>
   <translation>Del mínimo</translation>
  </message>
  <message>
   <source>Picture of {item}</source>
   <translation>Imagen de {item}</translation>
  </message>
  <message>
   <source>Trace: whose money, and to whom</source>
   <translation>Rastrear: con qué dinero y a quién</translation>
  </message>
  <message>
   <source>Version {number}</source>
   <translation>Versión {number}</translation>
  </message>
  <message>
   <source>{quantity} expired</source>
   <translation>{quantity} vencidos</translation>
  </message>
  <message>
   <source>{quantity} in quarantine</source>
   <translation>{quantity} en cuarentena</translation>
  </message>
  <message>
   <source>{quantity} on their way here</source>
   <translation>{quantity} en camino hacia aquí</translation>
  </message>
  <message>
   <source>{quantity} on their way out</source>
   <translation>{quantity} en camino hacia afuera</translation>
  </message>
 </context>
 <context>
  <name>StockViews</name>
  <message>
   <source>Catalogue</source>
   <translation>Catálogo</translation>
  </message>
  <message>
   <source>Counts</source>
   <translation>Conteos</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Artículos</translation>
  </message>
  <message>
   <source>Money</source>
   <translation>Dinero</translation>
  </message>
  <message>
   <source>Supply</source>
   <translation>Abastecimiento</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Vista</translation>
  </message>
 </context>
 <context>
  <name>SupplyModel</name>
  <message>
   <source>In store</source>
   <translation>En almacén</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Lasts</source>
   <translation>Alcanza</translation>
  </message>
  <message>
   <source>Need a week</source>
   <translation>Necesario por semana</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Qué hacer</translation>
  </message>
  <message>
   <source>Worked out from</source>
   <translation>Calculado por</translation>
  </message>
 </context>
 <context>
  <name>SupplyView</name>
  <message>
   <source>An order takes (days)</source>
   <translation>Un pedido tarda (días)</translation>
  </message>
  <message>
   <source>Days that an order takes</source>
   <translation>Días que tarda un pedido</translation>
  </message>
  <message>
   <source>Days to keep beyond an order</source>
   <translation>Días de reserva además del pedido</translation>
  </message>
  <message>
   <source>For whom</source>
   <translation>Para quién</translation>
  </message>
  <message>
   <source>Keep beyond that (days)</source>
   <translation>Reserva además (días)</translation>
  </message>
  <message>
   <source>No entitlement is in force here: needs are told by standards and by what was used.</source>
   <translation>Aquí no rige ninguna regla de derecho: lo necesario se calcula por las normas y por lo usado.</translation>
  </message>
  <message>
   <source>Nothing lies here, and nothing is due to anyone who stays.</source>
   <translation>Aquí no hay nada, y a nadie que se aloja le corresponde nada.</translation>
  </message>
  <message>
   <source>People who stay, by night</source>
   <translation>Personas alojadas, por noche</translation>
  </message>
  <message>
   <source>What is needed</source>
   <translation>Qué se necesita</translation>
  </message>
  <message>
   <source>Who has a day of leaving leaves on it, all others stay, and beds that are kept are used. Nobody else is expected to come.</source>
   <translation>Quien tiene un día de salida sale ese día, los demás se quedan y las camas reservadas se usan. No se espera a nadie más.</translation>
  </message>
  <message>
   <source>{people} people tonight, {rules} rules in force. An order covers {days} days.</source>
   <translation>{people} personas esta noche, {rules} reglas en vigor. Un pedido cubre {days} días.</translation>
  </message>
 </context>
 <context>
  <name>TakeDialog</name>
  <message>
   <source>It comes from the shelves of {store}.</source>
   <translation>Viene de los estantes de {store}.</translation>
  </message>
  <message>
   <source>Open round</source>
   <translation>Abrir ronda</translation>
  </message>
  <message>
   <source>Open {name}</source>
   <translation>Abrir {name}</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Sacar</translation>
  </message>
  <message>
   <source>Take out more to {name}</source>
   <translation>Sacar más a {name}</translation>
  </message>
  <message>
   <source>What is taken out now lies at the table of the round, and is given from there.</source>
   <translation>Lo que se saca ahora queda en la mesa de la ronda y se entrega desde allí.</translation>
  </message>
 </context>
 <context>
  <name>TapeView</name>
  <message>
   <source>Bed</source>
   <translation>Cama</translation>
  </message>
  <message>
   <source>Bed {code}</source>
   <translation>Cama {code}</translation>
  </message>
  <message>
   <source>Beds in use</source>
   <translation>Camas en uso</translation>
  </message>
  <message>
   <source>Timeline of the beds</source>
   <translation>Línea de tiempo de las camas</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>accessible</source>
   <translation>accesible</translation>
  </message>
  <message>
   <source>away since {first}</source>
   <translation>ausente desde el {first}</translation>
  </message>
  <message>
   <source>away {first} to {back}</source>
   <translation>ausente del {first} al {back}</translation>
  </message>
  <message>
   <source>since {first}</source>
   <translation>desde el {first}</translation>
  </message>
  <message>
   <source>was here</source>
   <translation>estuvo aquí</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>del {first} al {last}</translation>
  </message>
 </context>
 <context>
  <name>TodayCard</name>
  <message>
   <source>Households served today</source>
   <translation>Hogares atendidos hoy</translation>
  </message>
  <message>
   <source>Nothing given yet today.</source>
   <translation>Hoy aún no se ha entregado nada.</translation>
  </message>
  <message>
   <source>Undo last</source>
   <translation>Deshacer la última</translation>
  </message>
  <message>
   <source>Undo last ({name})</source>
   <translation>Deshacer la última ({name})</translation>
  </message>
  <message>
   <source>about {n} min at this pace</source>
   <translation>unos {n} min a este ritmo</translation>
  </message>
  <message>
   <source>{n} of 1 household</source>
   <translation>{n} de 1 hogar</translation>
  </message>
  <message>
   <source>{n} of {total} households</source>
   <translation>{n} de {total} hogares</translation>
  </message>
  <message>
   <source>{n} still to come</source>
   <translation>faltan {n}</translation>
  </message>
  <message>
   <source>{n} today</source>
   <translation>{n} hoy</translation>
  </message>
  <message>
   <source>{what} – collected by {name}</source>
   <translation>{what} – recogió {name}</translation>
  </message>
  <message>
   <source>{what} – collected by: {who}</source>
   <translation>{what} – recoge: {who}</translation>
  </message>
  <message>
   <source>{what} – more than was due: {reason}</source>
   <translation>{what} – más de lo que correspondía: {reason}</translation>
  </message>
 </context>
 <context>
  <name>TonightDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Each line stands for itself: whoever comes takes from the others. Those who wait are not in bed yet.</source>
   <translation>Cada línea vale por sí sola: quien llega ocupa lugar de las demás. Quienes esperan aún no tienen cama.</translation>
  </message>
  <message>
   <source>Household</source>
   <translation>Hogar</translation>
  </message>
  <message>
   <source>Households that would find a place</source>
   <translation>Hogares que encontrarían lugar</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Cuántos</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Dónde</translation>
  </message>
  <message>
   <source>Whom can we place tonight?</source>
   <translation>¿A quién podemos alojar esta noche?</translation>
  </message>
 </context>
 <context>
  <name>TraceDialog</name>
  <message>
   <source>A click or Enter goes on from a row, Alt and the left arrow go back.</source>
   <translation>Un clic o Intro sigue desde una fila; Alt y la flecha izquierda vuelven.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation>Empezar por</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Grant or item</source>
   <translation>Subvención o artículo</translation>
  </message>
  <message>
   <source>Grants</source>
   <translation>Subvenciones</translation>
  </message>
  <message>
   <source>Handed out</source>
   <translation>Entregado</translation>
  </message>
  <message>
   <source>Kits</source>
   <translation>Kits</translation>
  </message>
  <message>
   <source>Lots</source>
   <translation>Lotes</translation>
  </message>
  <message>
   <source>Trace</source>
   <translation>Rastreo</translation>
  </message>
  <message>
   <source>What is to be traced?</source>
   <translation>¿Qué se quiere rastrear?</translation>
  </message>
 </context>
 <context>
  <name>TurnAwayDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>How many came together? Nothing is kept of who they are: only sex, age, and the rule that left no place.</source>
   <translation>¿Cuántas personas vinieron juntas? No se guarda quiénes son: solo sexo, edad y la regla que dejó sin lugar.</translation>
  </message>
  <message>
   <source>Note it</source>
   <translation>Anotar</translation>
  </message>
  <message>
   <source>Of them, needing an accessible bed</source>
   <translation>De ellas, con cama accesible</translation>
  </message>
  <message>
   <source>Turned away at the door</source>
   <translation>Sin lugar, en la puerta</translation>
  </message>
 </context>
 <context>
  <name>VisitView</name>
  <message>
   <source>Collects</source>
   <translation>Recoge</translation>
  </message>
  <message>
   <source>Household of {n}</source>
   <translation>Hogar de {n}</translation>
  </message>
  <message>
   <source>Loan overdue</source>
   <translation>Préstamo vencido</translation>
  </message>
  <message>
   <source>May collect</source>
   <translation>Puede recoger</translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation>Nada todavía</translation>
  </message>
  <message>
   <source>On loan</source>
   <translation>En préstamo</translation>
  </message>
 </context>
 <context>
  <name>WaitingCardWidget</name>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Keep together</source>
   <translation>Mantener juntos</translation>
  </message>
  <message>
   <source>No bed fits</source>
   <translation>Ninguna cama sirve</translation>
  </message>
  <message>
   <source>No needs recorded</source>
   <translation>Sin necesidades</translation>
  </message>
  <message>
   <source>Other…</source>
   <translation>Otra…</translation>
  </message>
 </context>
 <context>
  <name>WaitingPanel</name>
  <message>
   <source>New arrivals without a bed show here.</source>
   <translation>Quienes llegan y no tienen cama aparecen aquí.</translation>
  </message>
  <message>
   <source>Nobody is waiting</source>
   <translation>Nadie espera</translation>
  </message>
  <message>
   <source>Urgent, then longest</source>
   <translation>Urgente primero</translation>
  </message>
  <message>
   <source>Waiting for a bed</source>
   <translation>Esperan cama</translation>
  </message>
 </context>
 <context>
  <name>WhatIfDialog</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Each day is replayed with the beds that were free that night. Whoever slept in the room stays in it, beds are given anew each day, and the rules are those of today.</source>
   <translation>Cada día se repite con las camas libres de esa noche. Quien dormía en la habitación se queda, las camas se dan de nuevo cada día y las reglas son las de hoy.</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Para</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>Grupos</translation>
  </message>
  <message>
   <source>Had a room been for others</source>
   <translation>Si una habitación fuera para otras personas</translation>
  </message>
  <message>
   <source>Last month</source>
   <translation>El mes pasado</translation>
  </message>
  <message>
   <source>Last quarter</source>
   <translation>El trimestre pasado</translation>
  </message>
  <message>
   <source>Nobody was turned away in this period.</source>
   <translation>En este período nadie quedó sin lugar.</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>People turned away: {people}. Groups who came together: {groups}.</source>
   <translation>Personas sin lugar: {people}. Grupos que vinieron juntos: {groups}.</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Período</translation>
  </message>
  <message>
   <source>Replaying…</source>
   <translation>Repitiendo…</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Habitación</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regla</translation>
  </message>
  <message>
   <source>This month</source>
   <translation>Este mes</translation>
  </message>
  <message>
   <source>This quarter</source>
   <translation>Este trimestre</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Este año</translation>
  </message>
  <message>
   <source>Turn-aways by rule</source>
   <translation>Personas sin lugar, por regla</translation>
  </message>
  <message>
   <source>Turned away, and what would have helped</source>
   <translation>Sin lugar: qué habría ayudado</translation>
  </message>
  <message>
   <source>With {room} as “{use}”, {placed} of {people} people would have had a bed. As it was: {before}.</source>
   <translation>Con {room} como “{use}”, {placed} de {people} personas habrían tenido cama. Tal como fue: {before}.</translation>
  </message>
 </context>
 <context>
  <name>catalogue</name>
  <message>
   <source>How long it keeps, its energy and its packs are estimates: check the label.</source>
   <translation>Su duración, su energía y sus empaques son estimaciones: revise la etiqueta.</translation>
  </message>
  <message>
   <source>What goes into it is an estimate: change it to what you give.</source>
   <translation>Su contenido es una estimación: cámbielo por lo que usted entrega.</translation>
  </message>
  <message>
   <source>a day</source>
   <translation>al día</translation>
  </message>
  <message>
   <source>a month</source>
   <translation>al mes</translation>
  </message>
  <message>
   <source>a year</source>
   <translation>al año</translation>
  </message>
  <message>
   <source>at the desk: {name}</source>
   <translation>en el mostrador: {name}</translation>
  </message>
  <message>
   <source>counted in {unit}</source>
   <translation>se cuenta en {unit}</translation>
  </message>
  <message>
   <source>for each household</source>
   <translation>por hogar</translation>
  </message>
  <message>
   <source>for each person</source>
   <translation>por persona</translation>
  </message>
  <message>
   <source>for each person who menstruates</source>
   <translation>por persona que menstrúa</translation>
  </message>
  <message>
   <source>keeps for about {days} days</source>
   <translation>se conserva unos {days} días</translation>
  </message>
  <message>
   <source>keeps for {days} days</source>
   <translation>dura {days} días</translation>
  </message>
  <message>
   <source>once</source>
   <translation>una vez</translation>
  </message>
 </context>
 <context>
  <name>counts</name>
  <message>
   <source>Approved</source>
   <translation>Aprobado</translation>
  </message>
  <message>
   <source>Count of bin {bin}</source>
   <translation>Conteo de la ubicación {bin}</translation>
  </message>
  <message>
   <source>Count of the whole store</source>
   <translation>Conteo de todo el almacén</translation>
  </message>
  <message>
   <source>Count of {category}</source>
   <translation>Conteo de {category}</translation>
  </message>
  <message>
   <source>Count of {count} items</source>
   <translation>Conteo de {count} artículos</translation>
  </message>
  <message>
   <source>Dropped</source>
   <translation>Descartado</translation>
  </message>
  <message>
   <source>Found beside the list</source>
   <translation>Encontrado fuera de la lista</translation>
  </message>
  <message>
   <source>Sheet {number}</source>
   <translation>Hoja {number}</translation>
  </message>
  <message>
   <source>Sheet {number}, bin {bin}</source>
   <translation>Hoja {number}, ubicación {bin}</translation>
  </message>
  <message>
   <source>any that lies there</source>
   <translation>cualquiera que haya allí</translation>
  </message>
  <message>
   <source>begun {day} by {who}</source>
   <translation>iniciado el {day} por {who}</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>no se conoce</translation>
  </message>
  <message>
   <source>to be counted again</source>
   <translation>por contar de nuevo</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>hasta {day}</translation>
  </message>
  <message>
   <source>{done} of {lines} lines counted</source>
   <translation>{done} de {lines} líneas contadas</translation>
  </message>
 </context>
 <context>
  <name>documents</name>
  <message>
   <source>Adjusted</source>
   <translation>Ajustado</translation>
  </message>
  <message>
   <source>Answers {number}</source>
   <translation>Responde a {number}</translation>
  </message>
  <message>
   <source>Arrived</source>
   <translation>Llegó</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Volvió</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Cancelado</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Cerrado</translation>
  </message>
  <message>
   <source>Decided by {who}</source>
   <translation>Decidió {who}</translation>
  </message>
  <message>
   <source>Donation in kind</source>
   <translation>Donación en especie</translation>
  </message>
  <message>
   <source>Expected {day}</source>
   <translation>Previsto el {day}</translation>
  </message>
  <message>
   <source>From a stock list</source>
   <translation>De una lista de existencias</translation>
  </message>
  <message>
   <source>Lent</source>
   <translation>Prestado</translation>
  </message>
  <message>
   <source>Lent on {day}</source>
   <translation>Prestado el {day}</translation>
  </message>
  <message>
   <source>Lent on {day}, back by {due}</source>
   <translation>Prestado el {day}, devolver antes del {due}</translation>
  </message>
  <message>
   <source>On its way</source>
   <translation>En camino</translation>
  </message>
  <message>
   <source>On its way here</source>
   <translation>En camino hacia aquí</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Atrasado</translation>
  </message>
  <message>
   <source>Purchase</source>
   <translation>Compra</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>Recibido</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Rechazado</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Enviado</translation>
  </message>
  <message>
   <source>Sent back</source>
   <translation>Devuelto</translation>
  </message>
  <message>
   <source>Sent here</source>
   <translation>Enviado aquí</translation>
  </message>
  <message>
   <source>Taken back</source>
   <translation>Anulado</translation>
  </message>
  <message>
   <source>Waits for approval</source>
   <translation>Espera aprobación</translation>
  </message>
  <message>
   <source>Written off</source>
   <translation>Dado de baja</translation>
  </message>
  <message>
   <source>bin {bin}</source>
   <translation>ubicación {bin}</translation>
  </message>
  <message>
   <source>from {place}</source>
   <translation>de {place}</translation>
  </message>
  <message>
   <source>no day agreed</source>
   <translation>sin día acordado</translation>
  </message>
  <message>
   <source>to {place}</source>
   <translation>a {place}</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>hasta el {day}</translation>
  </message>
  <message>
   <source>{day}, by {who}</source>
   <translation>{day}, por {who}</translation>
  </message>
  <message>
   <source>{quantity} still out</source>
   <translation>{quantity} aún fuera</translation>
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <source>  {store}: {quantity} of {minimum} {unit}, {item}</source>
   <translation>  {store}: {quantity} de {minimum} {unit}, {item}</translation>
  </message>
  <message>
   <source>--donor goes with the donor and the grants report only.</source>
   <translation>--donor va solo con los informes de donantes y de subvenciones.</translation>
  </message>
  <message>
   <source>--profile, --against and --by go with the census report only.</source>
   <translation>--profile, --against y --by van solo con el informe de censo.</translation>
  </message>
  <message>
   <source>--timezone and --country go with hmis only.</source>
   <translation>--timezone y --country van solo con hmis.</translation>
  </message>
  <message>
   <source>.xlsx, .csv and .pdf files</source>
   <translation>archivos .xlsx, .csv y .pdf</translation>
  </message>
  <message>
   <source>1 boy alone</source>
   <translation>1 niño solo</translation>
  </message>
  <message>
   <source>1 couple</source>
   <translation>1 pareja</translation>
  </message>
  <message>
   <source>1 family of 4</source>
   <translation>1 familia de 4</translation>
  </message>
  <message>
   <source>1 girl alone</source>
   <translation>1 niña sola</translation>
  </message>
  <message>
   <source>1 mother with 1 child</source>
   <translation>1 madre con 1 menor</translation>
  </message>
  <message>
   <source>1 mother with 2 children</source>
   <translation>1 madre con 2 menores</translation>
  </message>
  <message>
   <source>1 mother with 3 children</source>
   <translation>1 madre con 3 menores</translation>
  </message>
  <message>
   <source>1 person here no longer fits: {codes}. {why}</source>
   <translation>1 persona de aquí ya no corresponde: {codes}. {why}</translation>
  </message>
  <message>
   <source>1 person turned away: {why}</source>
   <translation>1 persona sin lugar: {why}</translation>
  </message>
  <message>
   <source>1 single man</source>
   <translation>1 hombre solo</translation>
  </message>
  <message>
   <source>1 single woman</source>
   <translation>1 mujer sola</translation>
  </message>
  <message>
   <source>1 woman who uses a wheelchair</source>
   <translation>1 mujer en silla de ruedas</translation>
  </message>
  <message>
   <source>A bed goes out of service today or later, and comes back after that day.</source>
   <translation>Una cama queda fuera de servicio hoy o más adelante, y vuelve después de ese día.</translation>
  </message>
  <message>
   <source>A bed in service on one night. Beds out of use are not counted while they are.</source>
   <translation>Una cama en servicio durante una noche. Las camas fuera de uso no se cuentan mientras lo están.</translation>
  </message>
  <message>
   <source>A bed is held until a moment still to come.</source>
   <translation>Una cama se reserva hasta un momento que aún no ha llegado.</translation>
  </message>
  <message>
   <source>A bed needs a code.</source>
   <translation>Una cama necesita un código.</translation>
  </message>
  <message>
   <source>A bed out of service needs a reason.</source>
   <translation>Una cama fuera de servicio necesita un motivo.</translation>
  </message>
  <message>
   <source>A bed that is held is too near now.</source>
   <translation>Una cama reservada está ahora demasiado cerca.</translation>
  </message>
  <message>
   <source>A budget needs its currency.</source>
   <translation>Un presupuesto necesita su moneda.</translation>
  </message>
  <message>
   <source>A category needs a name.</source>
   <translation>Una categoría necesita un nombre.</translation>
  </message>
  <message>
   <source>A child alone does not share {room} with unrelated adults.</source>
   <translation>Una niña o un niño sin adultos no comparte {room} con personas adultas que no son de su familia.</translation>
  </message>
  <message>
   <source>A correction needs a reason.</source>
   <translation>Una corrección necesita un motivo.</translation>
  </message>
  <message>
   <source>A cost is 0 or more, with at most four decimal places.</source>
   <translation>Un costo es 0 o más, con un máximo de cuatro decimales.</translation>
  </message>
  <message>
   <source>A cost needs its currency.</source>
   <translation>Un costo necesita su moneda.</translation>
  </message>
  <message>
   <source>A count of this store is open already.</source>
   <translation>Ya hay un conteo abierto de este almacén.</translation>
  </message>
  <message>
   <source>A free bed</source>
   <translation>Una cama libre</translation>
  </message>
  <message>
   <source>A group needs at least one person.</source>
   <translation>Un grupo necesita al menos una persona.</translation>
  </message>
  <message>
   <source>A household counts from 1 to {most} people.</source>
   <translation>Un hogar tiene de 1 a {most} personas.</translation>
  </message>
  <message>
   <source>A household is two people or more.</source>
   <translation>Un hogar son dos personas o más.</translation>
  </message>
  <message>
   <source>A household of {n} stands in no row.</source>
   <translation>Un hogar de {n} no está en ninguna fila.</translation>
  </message>
  <message>
   <source>A household of {n} stands in two rows.</source>
   <translation>Un hogar de {n} está en dos filas.</translation>
  </message>
  <message>
   <source>A household together</source>
   <translation>Un hogar junto</translation>
  </message>
  <message>
   <source>A kit holds so much of each lot that went into it, so what happens to a kit happens to those lots: their cost goes where their quantity goes.</source>
   <translation>Un kit contiene tanto de cada lote que entró en él, así que lo que le pasa a un kit les pasa a esos lotes: su costo va adonde va su cantidad.</translation>
  </message>
  <message>
   <source>A kit needs at least one component.</source>
   <translation>Un kit necesita al menos un componente.</translation>
  </message>
  <message>
   <source>A kit's value is divided by what was paid for its parts. One person may receive from several grants.</source>
   <translation>El valor de un kit se reparte según lo que se pagó por sus partes. Una persona puede recibir de varias subvenciones.</translation>
  </message>
  <message>
   <source>A letter in this row could not be read and is shown as �.</source>
   <translation>Una letra de esta fila no se pudo leer y se muestra como �.</translation>
  </message>
  <message>
   <source>A limit is a whole number from 0 to {most}.</source>
   <translation>Un límite es un número entero de 0 a {most}.</translation>
  </message>
  <message>
   <source>A limit is of at most {months} months.</source>
   <translation>Un límite es de {months} meses como mucho.</translation>
  </message>
  <message>
   <source>A limit needs a name.</source>
   <translation>Un límite necesita un nombre.</translation>
  </message>
  <message>
   <source>A limit needs at least one day.</source>
   <translation>Un límite necesita al menos un día.</translation>
  </message>
  <message>
   <source>A login is one word of 1 to {longest} letters.</source>
   <translation>Un usuario es una sola palabra de 1 a {longest} letras.</translation>
  </message>
  <message>
   <source>A minimum is 0 or more, with at most three decimal places.</source>
   <translation>Un mínimo es 0 o más, con un máximo de tres decimales.</translation>
  </message>
  <message>
   <source>A name of 1 to {most} letters is needed.</source>
   <translation>Se necesita un nombre de 1 a {most} letras.</translation>
  </message>
  <message>
   <source>A night is confirmed once it has come.</source>
   <translation>Una noche se confirma cuando ha llegado.</translation>
  </message>
  <message>
   <source>A number of beds cannot be below zero.</source>
   <translation>Un número de camas no puede ser menor que cero.</translation>
  </message>
  <message>
   <source>A number of days is from 0 to {most}.</source>
   <translation>Un número de días va de 0 a {most}.</translation>
  </message>
  <message>
   <source>A number of outputs is above 0, with at most three decimal places.</source>
   <translation>Un número de productos es mayor que 0, con tres decimales como máximo.</translation>
  </message>
  <message>
   <source>A number of participants is at least 1.</source>
   <translation>El número de participantes es al menos 1.</translation>
  </message>
  <message>
   <source>A pack needs a name, such as box.</source>
   <translation>Un empaque necesita un nombre, por ejemplo caja.</translation>
  </message>
  <message>
   <source>A person and a date, from the day of admission to the day before the exit. Someone who comes and leaves on the same day makes none.</source>
   <translation>Una persona y una fecha, desde el día de ingreso hasta la víspera de la salida. Quien entra y sale el mismo día no suma ninguna.</translation>
  </message>
  <message>
   <source>A quantity cannot be below zero.</source>
   <translation>Una cantidad no puede ser menor que cero.</translation>
  </message>
  <message>
   <source>A quantity is above zero, with at most three decimal places.</source>
   <translation>Una cantidad es mayor que cero, con un máximo de tres decimales.</translation>
  </message>
  <message>
   <source>A rate is above zero, with at most ten decimal places.</source>
   <translation>Un tipo de cambio es mayor que cero, con diez decimales como máximo.</translation>
  </message>
  <message>
   <source>A rate is between two currencies.</source>
   <translation>Un tipo de cambio es entre dos monedas.</translation>
  </message>
  <message>
   <source>A rate must be above zero.</source>
   <translation>Un tipo de cambio debe ser mayor que cero.</translation>
  </message>
  <message>
   <source>A record of two who are kept apart was changed or is damaged.</source>
   <translation>Un registro de dos personas que deben estar separadas fue cambiado o está dañado.</translation>
  </message>
  <message>
   <source>A room is for someone: choose at least one sex.</source>
   <translation>Una habitación es para alguien: elija al menos un sexo.</translation>
  </message>
  <message>
   <source>A room needs a name.</source>
   <translation>Una habitación necesita un nombre.</translation>
  </message>
  <message>
   <source>A room with {beds} beds has no name.</source>
   <translation>Una habitación con {beds} camas no tiene nombre.</translation>
  </message>
  <message>
   <source>A round has its report once it is closed.</source>
   <translation>Una ronda tiene su informe una vez cerrada.</translation>
  </message>
  <message>
   <source>A round needs a name.</source>
   <translation>Una ronda necesita un nombre.</translation>
  </message>
  <message>
   <source>A round needs at least one item.</source>
   <translation>Una ronda necesita al menos un artículo.</translation>
  </message>
  <message>
   <source>A rule changes from today on, or later.</source>
   <translation>Una regla cambia a partir de hoy, o más tarde.</translation>
  </message>
  <message>
   <source>A rule does not give {item} with {other}, so one cannot be a part of the other. Change the rule first.</source>
   <translation>Una regla no da {item} junto con {other}, así que uno no puede ser parte del otro. Cambie primero la regla.</translation>
  </message>
  <message>
   <source>A rule for every site is changed by those who work for every site.</source>
   <translation>Una regla para todos los centros la cambia quien trabaja para todos los centros.</translation>
  </message>
  <message>
   <source>A rule is set aside only with a reason.</source>
   <translation>Una regla se deja de lado solo con un motivo.</translation>
  </message>
  <message>
   <source>A sealed record was changed or damaged outside the program. The check names whose it is; the latest backup has it whole.</source>
   <translation>Un registro sellado fue cambiado o dañado fuera del programa. La comprobación nombra de quién es; la última copia de seguridad lo tiene entero.</translation>
  </message>
  <message>
   <source>A service is recorded when it was given, not before.</source>
   <translation>Un servicio se registra cuando se ha dado, no antes.</translation>
  </message>
  <message>
   <source>A sheet is counted after the count began, and not later than now.</source>
   <translation>Una hoja se cuenta después de empezar el conteo, y no más tarde que ahora.</translation>
  </message>
  <message>
   <source>A shelf life is 1 to {most} days.</source>
   <translation>La duración es de 1 a {most} días.</translation>
  </message>
  <message>
   <source>A standard needs its source, so that others can look it up.</source>
   <translation>Un estándar necesita su fuente, para que otros la puedan consultar.</translation>
  </message>
  <message>
   <source>A standard per person is above zero.</source>
   <translation>Una norma por persona es mayor que cero.</translation>
  </message>
  <message>
   <source>A unit has a name of 1 to {most} letters.</source>
   <translation>Una unidad tiene un nombre de 1 a {most} letras.</translation>
  </message>
  <message>
   <source>A way to count differs from itself in nothing; compare it with another one.</source>
   <translation>Una forma de contar no difiere de sí misma en nada; compárela con otra.</translation>
  </message>
  <message>
   <source>Accessible beds</source>
   <translation>Camas accesibles</translation>
  </message>
  <message>
   <source>Activities</source>
   <translation>Actividades</translation>
  </message>
  <message>
   <source>Activity</source>
   <translation>Actividad</translation>
  </message>
  <message>
   <source>Adjusted</source>
   <translation>Ajustado</translation>
  </message>
  <message>
   <source>Adjusted by</source>
   <translation>Ajustó</translation>
  </message>
  <message>
   <source>Adjustment</source>
   <translation>Ajuste</translation>
  </message>
  <message>
   <source>Admin1</source>
   <translation>Admin1</translation>
  </message>
  <message>
   <source>Admissions</source>
   <translation>Ingresos</translation>
  </message>
  <message>
   <source>Adults only</source>
   <translation>Solo adultos</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>Age not known</source>
   <translation>Edad desconocida</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>All ages</source>
   <translation>Todas las edades</translation>
  </message>
  <message>
   <source>All came back or is explained</source>
   <translation>Todo volvió o está explicado</translation>
  </message>
  <message>
   <source>All donors</source>
   <translation>Todos los donantes</translation>
  </message>
  <message>
   <source>All is well.</source>
   <translation>Todo está bien.</translation>
  </message>
  <message>
   <source>All kits</source>
   <translation>Todos los kits</translation>
  </message>
  <message>
   <source>All of it is in {folder}.</source>
   <translation>Todo está en {folder}.</translation>
  </message>
  <message>
   <source>All sectors, added</source>
   <translation>Todos los sectores, sumados</translation>
  </message>
  <message>
   <source>All sectors, largest of each group</source>
   <translation>Todos los sectores, el mayor de cada grupo</translation>
  </message>
  <message>
   <source>All sites</source>
   <translation>Todos los centros</translation>
  </message>
  <message>
   <source>All the sites of this report together.</source>
   <translation>Todos los centros de este informe juntos.</translation>
  </message>
  <message>
   <source>Already received {ago}.</source>
   <translation>Ya recibió {ago}.</translation>
  </message>
  <message>
   <source>Already received {ago}. Next on {day}.</source>
   <translation>Ya recibió {ago}. De nuevo el {day}.</translation>
  </message>
  <message>
   <source>Already received.</source>
   <translation>Ya recibió.</translation>
  </message>
  <message>
   <source>Amounts are added up exactly and then written to the cent, so that they still make up what was received.</source>
   <translation>Los importes se suman con exactitud y luego se escriben al céntimo, de modo que siguen sumando lo recibido.</translation>
  </message>
  <message>
   <source>An HMIS export names its own sites: --site and --sheet do not go with it.</source>
   <translation>Una exportación HMIS nombra sus propios sitios: --site y --sheet no van con ella.</translation>
  </message>
  <message>
   <source>An activity is recorded when it has happened, not before.</source>
   <translation>Una actividad se registra cuando ya se realizó, no antes.</translation>
  </message>
  <message>
   <source>An age is a number from 0 to {oldest}.</source>
   <translation>La edad es un número de 0 a {oldest}.</translation>
  </message>
  <message>
   <source>An age is a number of years.</source>
   <translation>La edad es un número de años.</translation>
  </message>
  <message>
   <source>An age is not known, and a child alone does not share {room} with unrelated adults. Record the age; an estimate will do.</source>
   <translation>Una edad se desconoce, y una niña o un niño sin adultos no comparte {room} con personas adultas que no son de su familia. Anote la edad; basta una estimación.</translation>
  </message>
  <message>
   <source>An amendment needs a reason.</source>
   <translation>Una rectificación necesita un motivo.</translation>
  </message>
  <message>
   <source>An area is given in square metres, with at most two decimals.</source>
   <translation>Una superficie se indica en metros cuadrados, con dos decimales como máximo.</translation>
  </message>
  <message>
   <source>An item cannot rule itself out.</source>
   <translation>Un artículo no puede excluirse a sí mismo.</translation>
  </message>
  <message>
   <source>An item code has at most {most} characters.</source>
   <translation>El código de un artículo tiene como máximo {most} caracteres.</translation>
  </message>
  <message>
   <source>An item needs a name of 1 to {most} letters.</source>
   <translation>Un artículo necesita un nombre de 1 a {most} letras.</translation>
  </message>
  <message>
   <source>An item needs a unit in which it is counted, such as piece or kg.</source>
   <translation>Un artículo necesita la unidad en que se cuenta, por ejemplo pieza o kg.</translation>
  </message>
  <message>
   <source>An outcome is recorded when it is known, not before.</source>
   <translation>Un resultado se registra cuando se conoce, no antes.</translation>
  </message>
  <message>
   <source>An outcome needs its day.</source>
   <translation>Un resultado necesita su día.</translation>
  </message>
  <message>
   <source>Another item has the code {code} already.</source>
   <translation>Otro artículo ya tiene el código {code}.</translation>
  </message>
  <message>
   <source>Another program is changing the same files; please try again.</source>
   <translation>Otro programa está cambiando los mismos archivos; inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Another program is using the database; please try again.</source>
   <translation>Otro programa está usando la base de datos; inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Another stay of the same person covers some of these nights.</source>
   <translation>Otra estancia de la misma persona cubre algunas de estas noches.</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Responde a</translation>
  </message>
  <message>
   <source>Approved by</source>
   <translation>Aprobó</translation>
  </message>
  <message>
   <source>Apr</source>
   <translation>abr</translation>
  </message>
  <message>
   <source>Arrival note</source>
   <translation>Nota de llegada</translation>
  </message>
  <message>
   <source>Arrived</source>
   <translation>Llegó</translation>
  </message>
  <message>
   <source>Aruba</source>
   <translation>Aruba</translation>
  </message>
  <message>
   <source>As on</source>
   <translation>A fecha de</translation>
  </message>
  <message>
   <source>Asked by</source>
   <translation>Pidió</translation>
  </message>
  <message>
   <source>Assemble at least one kit.</source>
   <translation>Arme al menos un kit.</translation>
  </message>
  <message>
   <source>Assembled</source>
   <translation>Armado</translation>
  </message>
  <message>
   <source>At most {most} a day, and all of it was received</source>
   <translation>Como máximo {most} al día, y ya se recibió todo</translation>
  </message>
  <message>
   <source>At most {most} a month, and all of it was received</source>
   <translation>Como máximo {most} al mes, y ya se recibió todo</translation>
  </message>
  <message>
   <source>At most {most} in one stay, and all of it was received</source>
   <translation>Como máximo {most} por estancia, y ya se recibió todo</translation>
  </message>
  <message>
   <source>Aug</source>
   <translation>ago</translation>
  </message>
  <message>
   <source>Available bed-night</source>
   <translation>Noche-cama disponible</translation>
  </message>
  <message>
   <source>Available bed-nights</source>
   <translation>Noches-cama disponibles</translation>
  </message>
  <message>
   <source>Available room-nights</source>
   <translation>Noches-habitación disponibles</translation>
  </message>
  <message>
   <source>Average stay</source>
   <translation>Estancia media</translation>
  </message>
  <message>
   <source>Average stay (nights)</source>
   <translation>Estancia media (noches)</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Ausente</translation>
  </message>
  <message>
   <source>Away for {nights} nights with the place kept: only one counts those.</source>
   <translation>Ausente {nights} noches con la plaza guardada: solo una de las dos formas las cuenta.</translation>
  </message>
  <message>
   <source>Away, expected back on {day}</source>
   <translation>Ausente; se esperaba su regreso el {day}</translation>
  </message>
  <message>
   <source>Baby</source>
   <translation>Bebé</translation>
  </message>
  <message>
   <source>Backed up to {folder}</source>
   <translation>Copia de seguridad hecha en {folder}</translation>
  </message>
  <message>
   <source>Backup made</source>
   <translation>Copia de seguridad hecha</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lote de fábrica</translation>
  </message>
  <message>
   <source>Bed</source>
   <translation>Cama</translation>
  </message>
  <message>
   <source>Bed {bed} back in service</source>
   <translation>Cama {bed} de nuevo en servicio</translation>
  </message>
  <message>
   <source>Bed {bed} changed</source>
   <translation>Cama {bed} cambiada</translation>
  </message>
  <message>
   <source>Bed {bed} held</source>
   <translation>Cama {bed} reservada</translation>
  </message>
  <message>
   <source>Bed {bed} held; it goes out of service on {day}</source>
   <translation>Cama {bed} reservada; queda fuera de servicio el {day}</translation>
  </message>
  <message>
   <source>Bed {bed} is free again</source>
   <translation>La cama {bed} vuelve a estar libre</translation>
  </message>
  <message>
   <source>Bed {bed} is in service.</source>
   <translation>La cama {bed} está en servicio.</translation>
  </message>
  <message>
   <source>Bed {bed} is in use; move its guest first.</source>
   <translation>La cama {bed} está en uso; traslade primero a quien la ocupa.</translation>
  </message>
  <message>
   <source>Bed {bed} is not accessible.</source>
   <translation>La cama {bed} no es accesible.</translation>
  </message>
  <message>
   <source>Bed {bed} is not held.</source>
   <translation>La cama {bed} no tiene reserva.</translation>
  </message>
  <message>
   <source>Bed {bed} is out of service in these days already.</source>
   <translation>La cama {bed} ya está fuera de servicio en esos días.</translation>
  </message>
  <message>
   <source>Bed {bed} is out of service.</source>
   <translation>La cama {bed} está fuera de servicio.</translation>
  </message>
  <message>
   <source>Bed {bed} is reserved.</source>
   <translation>La cama {bed} está reservada.</translation>
  </message>
  <message>
   <source>Bed {bed} is taken.</source>
   <translation>La cama {bed} está ocupada.</translation>
  </message>
  <message>
   <source>Bed {bed} out of service from {day}: {reason}</source>
   <translation>Cama {bed} fuera de servicio desde el {day}: {reason}</translation>
  </message>
  <message>
   <source>Bed {bed} out of service: {reason}</source>
   <translation>Cama {bed} fuera de servicio: {reason}</translation>
  </message>
  <message>
   <source>Bed {code} is named twice.</source>
   <translation>La cama {code} se nombra dos veces.</translation>
  </message>
  <message>
   <source>Bed-night</source>
   <translation>Noche-cama</translation>
  </message>
  <message>
   <source>Bed-nights</source>
   <translation>Noches-cama</translation>
  </message>
  <message>
   <source>Bed-nights beside the bed-nights that could have been given.</source>
   <translation>Noches-cama ocupadas junto a las que se habrían podido ofrecer.</translation>
  </message>
  <message>
   <source>Bed-nights by month</source>
   <translation>Noches-cama por mes</translation>
  </message>
  <message>
   <source>Bed-nights divided by available bed-nights. It may pass 100 %, when more people slept at a site than it has beds.</source>
   <translation>Noches-cama divididas entre las noches-cama disponibles. Puede superar el 100 % cuando en un centro durmieron más personas que camas tiene.</translation>
  </message>
  <message>
   <source>Beds</source>
   <translation>Camas</translation>
  </message>
  <message>
   <source>Beds for any household</source>
   <translation>Camas para cualquier hogar</translation>
  </message>
  <message>
   <source>Beds, kits and donor reports of a shelter. Alone, the window opens.</source>
   <translation>Camas, kits e informes para donantes de un albergue. Sin nada más, se abre la ventana.</translation>
  </message>
  <message>
   <source>Beds: {count} ({states})</source>
   <translation>Camas: {count} ({states})</translation>
  </message>
  <message>
   <source>Below minimum</source>
   <translation>Por debajo del mínimo</translation>
  </message>
  <message>
   <source>Bill of materials of {item} changed</source>
   <translation>Composición de {item} cambiada</translation>
  </message>
  <message>
   <source>Bin</source>
   <translation>Ubicación</translation>
  </message>
  <message>
   <source>Bin {bin}</source>
   <translation>Ubicación {bin}</translation>
  </message>
  <message>
   <source>Bins</source>
   <translation>Ubicaciones</translation>
  </message>
  <message>
   <source>Borrowed by</source>
   <translation>Toma prestado</translation>
  </message>
  <message>
   <source>Both are at this site now.</source>
   <translation>Las dos personas están ahora en este centro.</translation>
  </message>
  <message>
   <source>Both are in one room now.</source>
   <translation>Las dos personas están ahora en una misma habitación.</translation>
  </message>
  <message>
   <source>Both are on one floor now, or the floor is not known.</source>
   <translation>Las dos personas están ahora en un mismo piso, o no se conoce el piso.</translation>
  </message>
  <message>
   <source>Both profiles count every stay of this period alike.</source>
   <translation>Las dos formas cuentan igual todas las estancias de este período.</translation>
  </message>
  <message>
   <source>Box list</source>
   <translation>Lista de cajas</translation>
  </message>
  <message>
   <source>Boy of 15, alone</source>
   <translation>Niño de 15 años, solo</translation>
  </message>
  <message>
   <source>Break down New, not Total: the five population types together are New.</source>
   <translation>Desglose Nuevos, no el Total: los cinco tipos de población suman Nuevos.</translation>
  </message>
  <message>
   <source>Break down New, not Total: the six groups of age and gender together are New.</source>
   <translation>Desglose Nuevos, no el Total: los seis grupos de edad y género suman Nuevos.</translation>
  </message>
  <message>
   <source>Brought back</source>
   <translation>Devuelto</translation>
  </message>
  <message>
   <source>Brought back from a round</source>
   <translation>Devuelto de una ronda</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Presupuesto</translation>
  </message>
  <message>
   <source>Buildable</source>
   <translation>Se pueden armar</translation>
  </message>
  <message>
   <source>Buildable kits</source>
   <translation>Kits que se pueden armar</translation>
  </message>
  <message>
   <source>By</source>
   <translation>Por</translation>
  </message>
  <message>
   <source>By grant</source>
   <translation>Por subvención</translation>
  </message>
  <message>
   <source>By site and month</source>
   <translation>Por centro y mes</translation>
  </message>
  <message>
   <source>By the ages of those who are in the household in the period: on the day of entry, or on the first day of the period if that is later. An adult has completed 18 years.</source>
   <translation>Según las edades de quienes están en el hogar en el período: el día de la entrada, o el primer día del período si es posterior. Un adulto ha cumplido 18 años.</translation>
  </message>
  <message>
   <source>Came and left on the same day: one counts that as a night, the other does not.</source>
   <translation>Llegó y se fue el mismo día: una forma lo cuenta como noche y la otra no.</translation>
  </message>
  <message>
   <source>Came back from a loan</source>
   <translation>Volvió de un préstamo</translation>
  </message>
  <message>
   <source>Came back from a partner</source>
   <translation>Volvió de un socio</translation>
  </message>
  <message>
   <source>Came out of kits</source>
   <translation>Salió de kits</translation>
  </message>
  <message>
   <source>Campaigns</source>
   <translation>Campañas</translation>
  </message>
  <message>
   <source>Can receive now. First visit.</source>
   <translation>Puede recibir ahora. Primera visita.</translation>
  </message>
  <message>
   <source>Can receive now. Last visit {ago}.</source>
   <translation>Puede recibir ahora. Última visita {ago}.</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Cancelado</translation>
  </message>
  <message>
   <source>Cancelled: nothing was kept.</source>
   <translation>Cancelado: no se guardó nada.</translation>
  </message>
  <message>
   <source>Capacity building and campaigns are not broken down: take out population types, age and gender.</source>
   <translation>El fortalecimiento de capacidades y las campañas no se desglosan: quite los tipos de población, la edad y el género.</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>Tarjeta</translation>
  </message>
  <message>
   <source>Cards</source>
   <translation>Tarjetas</translation>
  </message>
  <message>
   <source>Carried by</source>
   <translation>Transportó</translation>
  </message>
  <message>
   <source>Cash needs its value, its currency and how it was paid.</source>
   <translation>El efectivo necesita su valor, su moneda y cómo se pagó.</translation>
  </message>
  <message>
   <source>Category removed</source>
   <translation>Categoría eliminada</translation>
  </message>
  <message>
   <source>Category {category} changed</source>
   <translation>Categoría {category}: cambiada</translation>
  </message>
  <message>
   <source>Census</source>
   <translation>Censo</translation>
  </message>
  <message>
   <source>Cents</source>
   <translation>Céntimos</translation>
  </message>
  <message>
   <source>Children alone</source>
   <translation>Menores sin acompañante</translation>
  </message>
  <message>
   <source>Children given protection</source>
   <translation>Niñas y niños con protección</translation>
  </message>
  <message>
   <source>Children only</source>
   <translation>Solo menores</translation>
  </message>
  <message>
   <source>Children who come with an adult are below an age from 1 to {age}.</source>
   <translation>Los menores que vienen con una persona adulta tienen menos de una edad entre 1 y {age}.</translation>
  </message>
  <message>
   <source>Choose a delivery mechanism of the list.</source>
   <translation>Elija un mecanismo de entrega de la lista.</translation>
  </message>
  <message>
   <source>Choose another head of the household first.</source>
   <translation>Primero dé a otra persona la jefatura del hogar.</translation>
  </message>
  <message>
   <source>Choose another person.</source>
   <translation>Elija a otra persona.</translation>
  </message>
  <message>
   <source>Choose another store to send this to.</source>
   <translation>Elija otro almacén al que enviarlo.</translation>
  </message>
  <message>
   <source>Choose between one day and ten years.</source>
   <translation>Elija entre un día y diez años.</translation>
  </message>
  <message>
   <source>Choose how the cash or vouchers were delivered, or set CVA to No.</source>
   <translation>Elija cómo se entregó el dinero o los cupones, o ponga CVA en No.</translation>
  </message>
  <message>
   <source>Choose one bed for each person.</source>
   <translation>Elija una cama para cada persona.</translation>
  </message>
  <message>
   <source>Choose the sector that the indicator belongs to.</source>
   <translation>Elija el sector al que pertenece el indicador.</translation>
  </message>
  <message>
   <source>Choose the sex, or Unknown.</source>
   <translation>Elija el sexo, o “Se desconoce”.</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Cerrada</translation>
  </message>
  <message>
   <source>Clothing</source>
   <translation>Ropa</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Consolidated 5W</source>
   <translation>5W consolidado</translation>
  </message>
  <message>
   <source>Corrected during the round</source>
   <translation>Corregido durante la ronda</translation>
  </message>
  <message>
   <source>Cost in one kit</source>
   <translation>Costo en un kit</translation>
  </message>
  <message>
   <source>Cost of a kit</source>
   <translation>Costo de un kit</translation>
  </message>
  <message>
   <source>Cost of kits by donor</source>
   <translation>Costo de los kits por donante</translation>
  </message>
  <message>
   <source>Cost of one</source>
   <translation>Costo de uno</translation>
  </message>
  <message>
   <source>Count approved: {count} lines, {different} different</source>
   <translation>Conteo aprobado: {count} líneas, {different} con diferencia</translation>
  </message>
  <message>
   <source>Count at least one item.</source>
   <translation>Cuente al menos un artículo.</translation>
  </message>
  <message>
   <source>Count begun: {count} lines</source>
   <translation>Conteo iniciado: {count} líneas</translation>
  </message>
  <message>
   <source>Count dropped</source>
   <translation>Conteo descartado</translation>
  </message>
  <message>
   <source>Count sheets</source>
   <translation>Hojas de conteo</translation>
  </message>
  <message>
   <source>Counted again</source>
   <translation>Contado de nuevo</translation>
  </message>
  <message>
   <source>Counted by</source>
   <translation>Forma de contar</translation>
  </message>
  <message>
   <source>Counted wrongly</source>
   <translation>Mal contado</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>País</translation>
  </message>
  <message>
   <source>Couple</source>
   <translation>Pareja</translation>
  </message>
  <message>
   <source>Curaçao</source>
   <translation>Curazao</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Dañado</translation>
  </message>
  <message>
   <source>Database: {folder} (schema {schema})</source>
   <translation>Base de datos: {folder} (esquema {schema})</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Dec</source>
   <translation>dic</translation>
  </message>
  <message>
   <source>Decided by</source>
   <translation>Decidió</translation>
  </message>
  <message>
   <source>Delivered by</source>
   <translation>Entregó</translation>
  </message>
  <message>
   <source>Depends on the age, which is not known</source>
   <translation>Depende de la edad, que no se conoce</translation>
  </message>
  <message>
   <source>Did not come</source>
   <translation>No vino</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Diferencia</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>Diferencias</translation>
  </message>
  <message>
   <source>Dignity</source>
   <translation>Dignidad</translation>
  </message>
  <message>
   <source>Direct assistance counts people only: take out the quantity of output.</source>
   <translation>La asistencia directa solo cuenta personas: quite la cantidad de producto.</translation>
  </message>
  <message>
   <source>Does not fit here any more: {why}</source>
   <translation>Ya no corresponde aquí: {why}</translation>
  </message>
  <message>
   <source>Dominican Republic</source>
   <translation>República Dominicana</translation>
  </message>
  <message>
   <source>Donation in kind</source>
   <translation>Donación en especie</translation>
  </message>
  <message>
   <source>Donor</source>
   <translation>Donante</translation>
  </message>
  <message>
   <source>Donor not known</source>
   <translation>Donante desconocido</translation>
  </message>
  <message>
   <source>Donor report</source>
   <translation>Informe para donantes</translation>
  </message>
  <message>
   <source>Due now</source>
   <translation>Corresponde ahora</translation>
  </message>
  <message>
   <source>Due now: the rest, since some was received {ago}</source>
   <translation>Corresponde ahora: el resto, pues una parte se recibió {ago}</translation>
  </message>
  <message>
   <source>Each component stands in the bill of materials once.</source>
   <translation>Cada componente aparece una sola vez en la composición.</translation>
  </message>
  <message>
   <source>Each gap needs a reason.</source>
   <translation>Cada diferencia necesita un motivo.</translation>
  </message>
  <message>
   <source>Each item is named once.</source>
   <translation>Cada artículo se nombra una sola vez.</translation>
  </message>
  <message>
   <source>Each lot of a bin is named once.</source>
   <translation>Cada lote de una ubicación se nombra una sola vez.</translation>
  </message>
  <message>
   <source>Each person is counted once in the period, at the age they had when first assisted in it.</source>
   <translation>Cada persona se cuenta una vez en el período, con la edad que tenía en la primera atención.</translation>
  </message>
  <message>
   <source>Each population type is counted once, with 0 or more.</source>
   <translation>Cada tipo de población se cuenta una vez, con 0 o más.</translation>
  </message>
  <message>
   <source>Each row counts its own people once; one who was in two of them is in both.</source>
   <translation>Cada fila cuenta una vez a sus personas; quien estuvo en dos está en ambas.</translation>
  </message>
  <message>
   <source>Each sex and age band is counted once.</source>
   <translation>Cada sexo y grupo de edad se cuenta una sola vez.</translation>
  </message>
  <message>
   <source>Education and child protection reach children: check the groups under 18.</source>
   <translation>Educación y protección de la niñez llegan a menores: revise los grupos de menos de 18 años.</translation>
  </message>
  <message>
   <source>Entered wrongly</source>
   <translation>Mal registrado</translation>
  </message>
  <message>
   <source>Entry</source>
   <translation>Entrada</translation>
  </message>
  <message>
   <source>Entry of the directory offered again</source>
   <translation>Entrada del directorio ofrecida de nuevo</translation>
  </message>
  <message>
   <source>Entry of the directory retired</source>
   <translation>Entrada del directorio retirada</translation>
  </message>
  <message>
   <source>Entry was wrong</source>
   <translation>El registro era erróneo</translation>
  </message>
  <message>
   <source>Every bed is given within the stay of its person</source>
   <translation>Cada cama se da dentro de la estancia de su persona</translation>
  </message>
  <message>
   <source>Every confirmed night is as it was confirmed</source>
   <translation>Cada noche confirmada sigue como se confirmó</translation>
  </message>
  <message>
   <source>Every person who slept at a site, received something or was given a service in the period, counted once however often that was.</source>
   <translation>Cada persona que durmió en un centro, recibió algo o fue atendida por un servicio en el período, contada una sola vez aunque fuera a menudo.</translation>
  </message>
  <message>
   <source>Every reference leads to a row</source>
   <translation>Cada referencia lleva a una fila</translation>
  </message>
  <message>
   <source>Every sealed record opens with its key</source>
   <translation>Cada registro sellado se abre con su llave</translation>
  </message>
  <message>
   <source>Exit</source>
   <translation>Salida</translation>
  </message>
  <message>
   <source>Exit codes: 0 done; 1 something failed or is wrong; 2 bad use or bad input; 130 interrupted.</source>
   <translation>Códigos de salida: 0 hecho; 1 algo falló o está mal; 2 mal uso o datos que no sirven; 130 interrumpido.</translation>
  </message>
  <message>
   <source>Exits</source>
   <translation>Salidas</translation>
  </message>
  <message>
   <source>Expected</source>
   <translation>Previsto</translation>
  </message>
  <message>
   <source>Expired</source>
   <translation>Vencido</translation>
  </message>
  <message>
   <source>Expires</source>
   <translation>Vence</translation>
  </message>
  <message>
   <source>Expiry date</source>
   <translation>Fecha de vencimiento</translation>
  </message>
  <message>
   <source>FVPSA: people housed times nights, dependants and hotels too; nights away do not count</source>
   <translation>FVPSA: personas alojadas por noches, también dependientes y hoteles; las noches de ausencia no cuentan</translation>
  </message>
  <message>
   <source>Family of 4</source>
   <translation>Familia de 4</translation>
  </message>
  <message>
   <source>Family rooms</source>
   <translation>Habitaciones familiares</translation>
  </message>
  <message>
   <source>Feb</source>
   <translation>feb</translation>
  </message>
  <message>
   <source>Female</source>
   <translation>Mujeres</translation>
  </message>
  <message>
   <source>Fill in the sector, the indicator, the activity, whether it is an RMRP activity, and CVA.</source>
   <translation>Complete el sector, el indicador, la actividad, si es una actividad del RMRP, y CVA.</translation>
  </message>
  <message>
   <source>Fire limit</source>
   <translation>Límite contra incendios</translation>
  </message>
  <message>
   <source>Floor area, toilets or staff</source>
   <translation>Superficie, inodoros o personal</translation>
  </message>
  <message>
   <source>Food</source>
   <translation>Alimentos</translation>
  </message>
  <message>
   <source>For residents only</source>
   <translation>Solo para residentes</translation>
  </message>
  <message>
   <source>For use inside the house: it says who sleeps where.</source>
   <translation>Para uso dentro de la casa: dice quién duerme dónde.</translation>
  </message>
  <message>
   <source>For use inside the organisation: its counts are exact.</source>
   <translation>Para uso interno de la organización: sus recuentos son exactos.</translation>
  </message>
  <message>
   <source>For {code}: cut off</source>
   <translation>Para {code}: recortar</translation>
  </message>
  <message>
   <source>Forecast from what is known today: people with a day of leaving leave on it, all others stay; beds that are kept are used; rooms, beds and outages open and close as planned. Nobody else is expected to come.</source>
   <translation>Previsión según lo que se sabe hoy: quien tiene día de salida sale ese día y los demás se quedan; las camas reservadas se usan; las habitaciones, las camas y los cierres empiezan y terminan como está previsto. No se espera a nadie más.</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Encontrado</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>From here on the file cannot be read.</source>
   <translation>A partir de aquí el archivo no se puede leer.</translation>
  </message>
  <message>
   <source>Girl of 15, alone</source>
   <translation>Niña de 15 años, sola</translation>
  </message>
  <message>
   <source>Given</source>
   <translation>Entregado</translation>
  </message>
  <message>
   <source>Given back by</source>
   <translation>Devolvió</translation>
  </message>
  <message>
   <source>Goods of the round are still out; count what is left first.</source>
   <translation>Aún hay artículos de la ronda afuera; primero cuente lo que queda.</translation>
  </message>
  <message>
   <source>Goods-received note</source>
   <translation>Nota de recepción</translation>
  </message>
  <message>
   <source>Grant</source>
   <translation>Subvención</translation>
  </message>
  <message>
   <source>Grant {reference} added</source>
   <translation>Subvención {reference} agregada</translation>
  </message>
  <message>
   <source>Grant {reference} changed</source>
   <translation>Subvención {reference} modificada</translation>
  </message>
  <message>
   <source>Grants</source>
   <translation>Subvenciones</translation>
  </message>
  <message>
   <source>Grants report</source>
   <translation>Informe de subvenciones</translation>
  </message>
  <message>
   <source>Group sessions</source>
   <translation>Sesiones grupales</translation>
  </message>
  <message>
   <source>Guyana</source>
   <translation>Guyana</translation>
  </message>
  <message>
   <source>HUD: a person and a night, from entry to the day before exit</source>
   <translation>HUD: una persona y una noche, desde la entrada hasta el día antes de la salida</translation>
  </message>
  <message>
   <source>Hand-out {id} to {person}, {item}: {given} should have left the store, {moved} did.</source>
   <translation>Entrega {id} a {person}, {item}: debían salir {given} del almacén y salieron {moved}.</translation>
  </message>
  <message>
   <source>Handed out</source>
   <translation>Entregado</translation>
  </message>
  <message>
   <source>Handed out by</source>
   <translation>Entregado por</translation>
  </message>
  <message>
   <source>Handed out in the period, without what was taken back. Items of different units are not added up.</source>
   <translation>Entregado en el período, sin lo que se devolvió. Los artículos de distinta unidad no se suman.</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Realizadas</translation>
  </message>
  <message>
   <source>Hidden counts</source>
   <translation>Recuentos ocultos</translation>
  </message>
  <message>
   <source>Household items</source>
   <translation>Artículos del hogar</translation>
  </message>
  <message>
   <source>Household kits distributed</source>
   <translation>Kits para el hogar distribuidos</translation>
  </message>
  <message>
   <source>Household of {code}: {count} people</source>
   <translation>Hogar de {code}: {count} personas</translation>
  </message>
  <message>
   <source>Household type</source>
   <translation>Tipo de hogar</translation>
  </message>
  <message>
   <source>Household {household} already has a head on line {line}.</source>
   <translation>El hogar {household} ya tiene jefatura en la línea {line}.</translation>
  </message>
  <message>
   <source>Households</source>
   <translation>Hogares</translation>
  </message>
  <message>
   <source>Households on the list</source>
   <translation>Hogares en la lista</translation>
  </message>
  <message>
   <source>Households that received</source>
   <translation>Hogares que recibieron</translation>
  </message>
  <message>
   <source>How it was counted</source>
   <translation>Cómo se contó</translation>
  </message>
  <message>
   <source>How many could be put together now from what lies in that store, without what has expired. The part that stops the next one is named.</source>
   <translation>Cuántos podrían armarse ahora con lo que hay en ese almacén, sin lo vencido. Se nombra la parte que impide el siguiente.</translation>
  </message>
  <message>
   <source>How much the counts differ</source>
   <translation>Cuánto difieren los recuentos</translation>
  </message>
  <message>
   <source>Hygiene</source>
   <translation>Higiene</translation>
  </message>
  <message>
   <source>In a report of one site, what came from another site or went to one is in transit: below zero, it came.</source>
   <translation>En el informe de un solo sitio, lo que vino de otro sitio o fue a otro está en tránsito: bajo cero, vino.</translation>
  </message>
  <message>
   <source>In between lies a move to another bed; undo or correct that first.</source>
   <translation>En medio hay un traslado a otra cama; deshágalo o corríjalo antes.</translation>
  </message>
  <message>
   <source>In between lies an absence; the stay has to hold all of it.</source>
   <translation>En medio hay una ausencia; la estancia tiene que contenerla entera.</translation>
  </message>
  <message>
   <source>In braces the sentence may hold only the word room, for the name of the room.</source>
   <translation>Entre llaves la frase solo puede llevar la palabra room, por el nombre de la habitación.</translation>
  </message>
  <message>
   <source>In completed years on the day of the first assistance in the period. Where no age is known, the person is counted as such.</source>
   <translation>En años cumplidos el día de la primera atención del período. Si no se conoce la edad, la persona se cuenta aparte.</translation>
  </message>
  <message>
   <source>In kits</source>
   <translation>En kits</translation>
  </message>
  <message>
   <source>In stock</source>
   <translation>En existencias</translation>
  </message>
  <message>
   <source>In the units of the items, exact; what lies in kits is counted by what went into them.</source>
   <translation>En las unidades de los artículos, exacto; lo que está en kits se cuenta por lo que entró en ellos.</translation>
  </message>
  <message>
   <source>In transit</source>
   <translation>En tránsito</translation>
  </message>
  <message>
   <source>Infant</source>
   <translation>Bebé</translation>
  </message>
  <message>
   <source>It lies in that bin already.</source>
   <translation>Ya está en esa ubicación.</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Item code</source>
   <translation>Código de artículo</translation>
  </message>
  <message>
   <source>Item name</source>
   <translation>Nombre del artículo</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Artículos</translation>
  </message>
  <message>
   <source>Items below their minimum: {count}</source>
   <translation>Artículos por debajo de su mínimo: {count}</translation>
  </message>
  <message>
   <source>Items due</source>
   <translation>Artículos que corresponden</translation>
  </message>
  <message>
   <source>Items in stock</source>
   <translation>Artículos en existencia</translation>
  </message>
  <message>
   <source>Items of which less is left than the store should always hold.</source>
   <translation>Artículos de los que queda menos de lo que el almacén debe tener siempre.</translation>
  </message>
  <message>
   <source>Its logins stand in {file}.</source>
   <translation>Sus usuarios están en {file}.</translation>
  </message>
  <message>
   <source>Its own guards are all there, each as it was written</source>
   <translation>Sus propias guardas están todas, cada una como se escribió</translation>
  </message>
  <message>
   <source>Its tables and indexes are sound</source>
   <translation>Sus tablas e índices están bien</translation>
  </message>
  <message>
   <source>Jan</source>
   <translation>ene</translation>
  </message>
  <message>
   <source>Jul</source>
   <translation>jul</translation>
  </message>
  <message>
   <source>Jun</source>
   <translation>jun</translation>
  </message>
  <message>
   <source>Kept apart from now on</source>
   <translation>Separadas desde ahora</translation>
  </message>
  <message>
   <source>Kit</source>
   <translation>Kit</translation>
  </message>
  <message>
   <source>Kits</source>
   <translation>Kits</translation>
  </message>
  <message>
   <source>Kits and items</source>
   <translation>Kits y artículos</translation>
  </message>
  <message>
   <source>Kits handed out</source>
   <translation>Kits entregados</translation>
  </message>
  <message>
   <source>Kits that could be put together</source>
   <translation>Kits que se podrían armar</translation>
  </message>
  <message>
   <source>Kits that use the same parts are each counted as if the others were not made.</source>
   <translation>Los kits que usan las mismas partes se cuentan cada uno como si no se armaran los demás.</translation>
  </message>
  <message>
   <source>Labels of bins</source>
   <translation>Etiquetas de ubicaciones</translation>
  </message>
  <message>
   <source>Labels of lots</source>
   <translation>Etiquetas de lotes</translation>
  </message>
  <message>
   <source>Last backup: none yet</source>
   <translation>Última copia de seguridad: ninguna todavía</translation>
  </message>
  <message>
   <source>Last backup: {when}</source>
   <translation>Última copia de seguridad: {when}</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Último día</translation>
  </message>
  <message>
   <source>Last received {ago}; next on {day}</source>
   <translation>Recibido por última vez {ago}; de nuevo el {day}</translation>
  </message>
  <message>
   <source>Last received {ago}; no more under this rule</source>
   <translation>Recibido por última vez {ago}; con esta regla ya no hay más</translation>
  </message>
  <message>
   <source>Leaves today</source>
   <translation>Sale hoy</translation>
  </message>
  <message>
   <source>Ledger</source>
   <translation>Libro de movimientos</translation>
  </message>
  <message>
   <source>Left the site</source>
   <translation>Dejó el centro</translation>
  </message>
  <message>
   <source>Lent</source>
   <translation>Prestado</translation>
  </message>
  <message>
   <source>Lent by</source>
   <translation>Prestó</translation>
  </message>
  <message>
   <source>Lent to a partner</source>
   <translation>Prestado a un socio</translation>
  </message>
  <message>
   <source>Limit of stay changed: {limit}</source>
   <translation>Límite de estancia cambiado: {limit}</translation>
  </message>
  <message>
   <source>Limit of stay taken away: {limit}</source>
   <translation>Límite de estancia quitado: {limit}</translation>
  </message>
  <message>
   <source>Limit of stay: {limit}</source>
   <translation>Límite de estancia: {limit}</translation>
  </message>
  <message>
   <source>Limit of write-offs changed</source>
   <translation>Límite de las bajas modificado</translation>
  </message>
  <message>
   <source>Limited by</source>
   <translation>Limitado por</translation>
  </message>
  <message>
   <source>Limits of the site from {day}</source>
   <translation>Límites del sitio desde el {day}</translation>
  </message>
  <message>
   <source>Limits of {room} from {day}</source>
   <translation>Límites de {room} desde el {day}</translation>
  </message>
  <message>
   <source>Lines</source>
   <translation>Líneas</translation>
  </message>
  <message>
   <source>Loan note</source>
   <translation>Nota de préstamo</translation>
  </message>
  <message>
   <source>Lost</source>
   <translation>Perdido</translation>
  </message>
  <message>
   <source>Lost or adjusted</source>
   <translation>Perdido o ajustado</translation>
  </message>
  <message>
   <source>Lot</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Lots</source>
   <translation>Lotes</translation>
  </message>
  <message>
   <source>Making the sample shelter</source>
   <translation>Preparando el albergue de muestra</translation>
  </message>
  <message>
   <source>Male</source>
   <translation>Hombres</translation>
  </message>
  <message>
   <source>Mappings of services</source>
   <translation>Mapeos de servicios</translation>
  </message>
  <message>
   <source>Mar</source>
   <translation>mar</translation>
  </message>
  <message>
   <source>May</source>
   <translation>may</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Medida</translation>
  </message>
  <message>
   <source>Medical note</source>
   <translation>Nota médica</translation>
  </message>
  <message>
   <source>Medicine</source>
   <translation>Medicinas</translation>
  </message>
  <message>
   <source>Men's rooms</source>
   <translation>Habitaciones de hombres</translation>
  </message>
  <message>
   <source>Minimum</source>
   <translation>Mínimo</translation>
  </message>
  <message>
   <source>Minimum of {item} set</source>
   <translation>Mínimo de {item} fijado</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Faltan</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>Mes</translation>
  </message>
  <message>
   <source>More is missing than one person may write off: someone else has to record this.</source>
   <translation>Falta más de lo que una sola persona puede dar de baja: otra persona tiene que registrarlo.</translation>
  </message>
  <message>
   <source>More of {item} went out since it was counted than was there: count it again.</source>
   <translation>Salió más de {item} desde que se contó de lo que había: vuelva a contarlo.</translation>
  </message>
  <message>
   <source>More taken out to {name}</source>
   <translation>Se sacó más a {name}</translation>
  </message>
  <message>
   <source>Mother with 1 child</source>
   <translation>Madre con 1 menor</translation>
  </message>
  <message>
   <source>Mother with 2 children</source>
   <translation>Madre con 2 menores</translation>
  </message>
  <message>
   <source>Mother with 3 children</source>
   <translation>Madre con 3 menores</translation>
  </message>
  <message>
   <source>Moved to another bin</source>
   <translation>Pasado a otra ubicación</translation>
  </message>
  <message>
   <source>Multipurpose cash is always CVA: set CVA to Yes, with its value and delivery mechanism.</source>
   <translation>El efectivo multipropósito siempre es CVA: ponga CVA en Sí, con su valor y su mecanismo de entrega.</translation>
  </message>
  <message>
   <source>Must move before {day}: the bed goes out of service</source>
   <translation>Tiene que cambiar de cama antes del {day}: queda fuera de servicio</translation>
  </message>
  <message>
   <source>Must move: the bed is out of service</source>
   <translation>Tiene que cambiar de cama: está fuera de servicio</translation>
  </message>
  <message>
   <source>Muster list</source>
   <translation>Lista de recuento</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Name at least one room.</source>
   <translation>Indique al menos una habitación.</translation>
  </message>
  <message>
   <source>Name between one and {most} beds.</source>
   <translation>Nombre entre una y {most} camas.</translation>
  </message>
  <message>
   <source>Name the implementing partner, or set the implementation set-up to No.</source>
   <translation>Nombre el socio implementador, o ponga la modalidad de implementación en No.</translation>
  </message>
  <message>
   <source>Names need the key to identities.</source>
   <translation>Los nombres necesitan la clave de identidades.</translation>
  </message>
  <message>
   <source>Names were not looked for: that needs a login with the key of a site.</source>
   <translation>No se buscaron nombres: hace falta un acceso con la clave de un sitio.</translation>
  </message>
  <message>
   <source>Names, birth dates, documents and notes can be kept only by those who hold this site's key.</source>
   <translation>Solo quienes tienen la llave de este centro pueden guardar nombres, fechas de nacimiento, documentos y notas.</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Necesidades</translation>
  </message>
  <message>
   <source>Needs help</source>
   <translation>Necesita ayuda</translation>
  </message>
  <message>
   <source>New people are among the total of the month: New cannot be more than Total.</source>
   <translation>Las personas nuevas están dentro del total del mes: Nuevos no puede ser más que el Total.</translation>
  </message>
  <message>
   <source>New, January to this month</source>
   <translation>Nuevos, de enero a este mes</translation>
  </message>
  <message>
   <source>Night of {day} amended for {who}</source>
   <translation>Noche del {day} rectificada para {who}</translation>
  </message>
  <message>
   <source>Night of {day} confirmed: {count} people</source>
   <translation>Noche del {day} confirmada: {count} personas</translation>
  </message>
  <message>
   <source>Nights from admission to exit of those who left in the period, with the nights before the period included.</source>
   <translation>Noches desde el ingreso hasta la salida de quienes salieron en el período, incluidas las anteriores al período.</translation>
  </message>
  <message>
   <source>Nights, {profile}</source>
   <translation>Noches, {profile}</translation>
  </message>
  <message>
   <source>No bed fits {who} at the moment.</source>
   <translation>Ninguna cama sirve para {who} por el momento.</translation>
  </message>
  <message>
   <source>No bed is given twice for one night</source>
   <translation>Ninguna cama está dada dos veces la misma noche</translation>
  </message>
  <message>
   <source>No bin of this store has a name yet.</source>
   <translation>Ninguna ubicación de este almacén tiene nombre aún.</translation>
  </message>
  <message>
   <source>No item has the code {code}.</source>
   <translation>Ningún artículo tiene el código {code}.</translation>
  </message>
  <message>
   <source>No longer kept apart</source>
   <translation>Ya no están separadas</translation>
  </message>
  <message>
   <source>No more can come back than is out.</source>
   <translation>No puede volver más de lo que está fuera.</translation>
  </message>
  <message>
   <source>No person has two beds or two stays for one night</source>
   <translation>Nadie tiene dos camas ni dos estancias la misma noche</translation>
  </message>
  <message>
   <source>No room is known for this stay, so it fills none.</source>
   <translation>No se conoce la habitación de esta estancia, así que no ocupa ninguna.</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>Núm.</translation>
  </message>
  <message>
   <source>Nobody can be placed at the moment.</source>
   <translation>En este momento no se puede alojar a nadie.</translation>
  </message>
  <message>
   <source>Nobody closes their own login; ask someone else who may.</source>
   <translation>Nadie cierra su propio usuario; pídalo a otra persona que pueda hacerlo.</translation>
  </message>
  <message>
   <source>Nobody has the code {code}.</source>
   <translation>Nadie tiene el código {code}.</translation>
  </message>
  <message>
   <source>Nobody is known here as {typed}.</source>
   <translation>Aquí no se conoce a nadie como {typed}.</translation>
  </message>
  <message>
   <source>Nobody noted which lots went into these: {item}.</source>
   <translation>Nadie anotó qué lotes entraron en estos: {item}.</translation>
  </message>
  <message>
   <source>Nobody waits under this entry any more.</source>
   <translation>Ya nadie espera en esta entrada.</translation>
  </message>
  <message>
   <source>Nobody who waits has a bed that suits.</source>
   <translation>Para nadie en espera hay una cama adecuada.</translation>
  </message>
  <message>
   <source>Not counted yet: {count} lines.</source>
   <translation>Faltan por contar: {count} líneas.</translation>
  </message>
  <message>
   <source>Not due now</source>
   <translation>No corresponde ahora</translation>
  </message>
  <message>
   <source>Not eligible any more</source>
   <translation>Ya no le corresponde</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Sin dato</translation>
  </message>
  <message>
   <source>Not on a day with {item}, which was received today</source>
   <translation>No el mismo día que {item}, que se recibió hoy</translation>
  </message>
  <message>
   <source>Not on the list, received</source>
   <translation>Recibieron sin estar en la lista</translation>
  </message>
  <message>
   <source>Not one kit can be assembled: {item} runs out.</source>
   <translation>No se puede armar ni un kit: se acaba {item}.</translation>
  </message>
  <message>
   <source>Not possible any more.</source>
   <translation>Ya no es posible.</translation>
  </message>
  <message>
   <source>Not possible here</source>
   <translation>No es posible aquí</translation>
  </message>
  <message>
   <source>Not possible here.</source>
   <translation>No es posible aquí.</translation>
  </message>
  <message>
   <source>Not seen on the last {nights} confirmed nights</source>
   <translation>No se la vio en las últimas {nights} noches confirmadas</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Nothing came, and nothing is explained.</source>
   <translation>No llegó nada y no se explica nada.</translation>
  </message>
  <message>
   <source>Nothing here has expired.</source>
   <translation>Aquí no ha vencido nada.</translation>
  </message>
  <message>
   <source>Nothing is brought back.</source>
   <translation>No se devuelve nada.</translation>
  </message>
  <message>
   <source>Nothing is chosen.</source>
   <translation>No se ha elegido nada.</translation>
  </message>
  <message>
   <source>Nothing is due to anybody today.</source>
   <translation>Hoy no le corresponde nada a nadie.</translation>
  </message>
  <message>
   <source>Nothing is due.</source>
   <translation>No le corresponde nada.</translation>
  </message>
  <message>
   <source>Nothing is due. {reason}.</source>
   <translation>No le corresponde nada. {reason}.</translation>
  </message>
  <message>
   <source>Nothing is remembered of such files.</source>
   <translation>No se recuerda nada de archivos así.</translation>
  </message>
  <message>
   <source>Nothing is ticked.</source>
   <translation>No hay nada marcado.</translation>
  </message>
  <message>
   <source>Nothing is to be given.</source>
   <translation>No hay nada que entregar.</translation>
  </message>
  <message>
   <source>Nothing is to be taken out.</source>
   <translation>No hay nada que sacar.</translation>
  </message>
  <message>
   <source>Nothing lies in this store yet.</source>
   <translation>Aún no hay nada en este almacén.</translation>
  </message>
  <message>
   <source>Nothing of this loan is out any more.</source>
   <translation>De este préstamo ya no queda nada fuera.</translation>
  </message>
  <message>
   <source>Nothing to report.</source>
   <translation>Nada que informar.</translation>
  </message>
  <message>
   <source>Nothing was entered: {reason}</source>
   <translation>No se registró nada: {reason}</translation>
  </message>
  <message>
   <source>Nothing was kept: this was a trial.</source>
   <translation>No se guardó nada: fue una prueba.</translation>
  </message>
  <message>
   <source>Nothing was written: mend these rows first, or write it --with-faults.</source>
   <translation>No se escribió nada: corrija primero estas filas, o escríbalo --with-faults.</translation>
  </message>
  <message>
   <source>Nov</source>
   <translation>nov</translation>
  </message>
  <message>
   <source>Number there</source>
   <translation>Número allí</translation>
  </message>
  <message>
   <source>Numbers only: this report names no one.</source>
   <translation>Solo números: este informe no nombra a nadie.</translation>
  </message>
  <message>
   <source>Occupancy by month</source>
   <translation>Ocupación por mes</translation>
  </message>
  <message>
   <source>Occupancy by site</source>
   <translation>Ocupación por centro</translation>
  </message>
  <message>
   <source>Occupancy report</source>
   <translation>Informe de ocupación</translation>
  </message>
  <message>
   <source>Oct</source>
   <translation>oct</translation>
  </message>
  <message>
   <source>On its way</source>
   <translation>En camino</translation>
  </message>
  <message>
   <source>One counts people, the other rooms: those who share a room make one room-night.</source>
   <translation>Una forma cuenta personas y la otra habitaciones: quienes comparten habitación suman una noche-habitación.</translation>
  </message>
  <message>
   <source>One person in one bed for one night; the night of leaving is not counted.</source>
   <translation>Una persona en una cama por una noche; la noche de la salida no se cuenta.</translation>
  </message>
  <message>
   <source>Only a referral has an outcome.</source>
   <translation>Solo una referencia tiene un resultado.</translation>
  </message>
  <message>
   <source>Only direct assistance and capacity building count new people: leave New empty.</source>
   <translation>Solo la asistencia directa y el fortalecimiento de capacidades cuentan personas nuevas: deje Nuevos vacío.</translation>
  </message>
  <message>
   <source>Only for people {ages}</source>
   <translation>Solo para personas {ages}</translation>
  </message>
  <message>
   <source>Only the person who did this, or a manager, can undo it.</source>
   <translation>Solo puede deshacerlo quien lo hizo o quien dirige el albergue.</translation>
  </message>
  <message>
   <source>Only the stays that the two profiles count differently: they make up the whole difference.</source>
   <translation>Solo las estancias que las dos formas cuentan de manera distinta: ellas explican toda la diferencia.</translation>
  </message>
  <message>
   <source>Only what is due to each household goes by its size.</source>
   <translation>Solo lo que corresponde a cada hogar depende de su tamaño.</translation>
  </message>
  <message>
   <source>Only who began a count, or a manager, drops it.</source>
   <translation>Solo quien inició un conteo, o la dirección, lo descarta.</translation>
  </message>
  <message>
   <source>Only {count} can be assembled: {item} runs out.</source>
   <translation>Solo se pueden armar {count}: se acaba {item}.</translation>
  </message>
  <message>
   <source>Only {left} of {item} is out.</source>
   <translation>Solo hay {left} de {item} en préstamo.</translation>
  </message>
  <message>
   <source>Only {left} of {item} left.</source>
   <translation>Solo quedan {left} de {item}.</translation>
  </message>
  <message>
   <source>Only {left} of {item} left; {expired} more has expired.</source>
   <translation>Solo quedan {left} de {item}; otros {expired} ya vencieron.</translation>
  </message>
  <message>
   <source>Only {left} of {item} left; {held} more lies in quarantine.</source>
   <translation>Solo quedan {left} de {item}; hay {held} más en cuarentena.</translation>
  </message>
  <message>
   <source>Only {left} of {item} lie there.</source>
   <translation>Allí solo hay {left} de {item}.</translation>
  </message>
  <message>
   <source>Only {whom}</source>
   <translation>Solo {whom}</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Abierta</translation>
  </message>
  <message>
   <source>Orders take {lead} days, and {safety} days are kept beyond</source>
   <translation>Los pedidos tardan {lead} días, y se guardan {safety} días más</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organización</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Otro</translation>
  </message>
  <message>
   <source>Outcome of the referral of {code} recorded</source>
   <translation>Resultado de la referencia de {code} registrado</translation>
  </message>
  <message>
   <source>Pack of {item} removed</source>
   <translation>Empaque de {item}: eliminado</translation>
  </message>
  <message>
   <source>Packs</source>
   <translation>Empaques</translation>
  </message>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>Página {page} de {pages}</translation>
  </message>
  <message>
   <source>Participants</source>
   <translation>Participantes</translation>
  </message>
  <message>
   <source>Participants of different activities may be the same people, so they are not added up.</source>
   <translation>Los participantes de distintas actividades pueden ser las mismas personas; por eso no se suman.</translation>
  </message>
  <message>
   <source>Partner</source>
   <translation>Contraparte</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>People by sex and age</source>
   <translation>Personas por sexo y edad</translation>
  </message>
  <message>
   <source>People given a response to gender-based violence</source>
   <translation>Personas con respuesta a la violencia de género</translation>
  </message>
  <message>
   <source>People given food</source>
   <translation>Personas que recibieron alimentos</translation>
  </message>
  <message>
   <source>People given general protection</source>
   <translation>Personas con protección general</translation>
  </message>
  <message>
   <source>People given health supplies</source>
   <translation>Personas que recibieron insumos de salud</translation>
  </message>
  <message>
   <source>People given hotel rooms</source>
   <translation>Personas en habitaciones de hotel</translation>
  </message>
  <message>
   <source>People given household items</source>
   <translation>Personas que recibieron artículos del hogar</translation>
  </message>
  <message>
   <source>People given hygiene supplies</source>
   <translation>Personas que recibieron insumos de higiene</translation>
  </message>
  <message>
   <source>People given long-term rent</source>
   <translation>Personas con alquiler a largo plazo</translation>
  </message>
  <message>
   <source>People given multipurpose cash</source>
   <translation>Personas con efectivo multipropósito</translation>
  </message>
  <message>
   <source>People given short-term rent</source>
   <translation>Personas con alquiler a corto plazo</translation>
  </message>
  <message>
   <source>People given transport</source>
   <translation>Personas que recibieron transporte</translation>
  </message>
  <message>
   <source>People hosted in a collective shelter</source>
   <translation>Personas en un albergue colectivo</translation>
  </message>
  <message>
   <source>People placed: {people}, in rooms: {rooms}</source>
   <translation>Personas alojadas: {people}, en habitaciones: {rooms}</translation>
  </message>
  <message>
   <source>People reached</source>
   <translation>Personas alcanzadas</translation>
  </message>
  <message>
   <source>People reached by age and sex</source>
   <translation>Personas alcanzadas por edad y sexo</translation>
  </message>
  <message>
   <source>People staying: {count}</source>
   <translation>Personas alojadas: {count}</translation>
  </message>
  <message>
   <source>People to be found</source>
   <translation>Personas por encontrar</translation>
  </message>
  <message>
   <source>People who are registered together come to one site.</source>
   <translation>Las personas que se registran juntas llegan a un mismo centro.</translation>
  </message>
  <message>
   <source>People who received</source>
   <translation>Personas que recibieron</translation>
  </message>
  <message>
   <source>Period from</source>
   <translation>Período desde</translation>
  </message>
  <message>
   <source>Period to</source>
   <translation>Período hasta</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Persona</translation>
  </message>
  <message>
   <source>Picture of {item} removed</source>
   <translation>Imagen de {item}: eliminada</translation>
  </message>
  <message>
   <source>Picture of {item} set</source>
   <translation>Imagen de {item}: guardada</translation>
  </message>
  <message>
   <source>Picture: {file}</source>
   <translation>Imagen: {file}</translation>
  </message>
  <message>
   <source>Placing people here needs the key to identities.</source>
   <translation>Para dar camas aquí se necesita la llave de las identidades.</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Planificado</translation>
  </message>
  <message>
   <source>Planned against actual</source>
   <translation>Lo planificado y lo ocurrido</translation>
  </message>
  <message>
   <source>Planned for</source>
   <translation>Planificada para</translation>
  </message>
  <message>
   <source>Please say how it was lost.</source>
   <translation>Indique cómo se perdió.</translation>
  </message>
  <message>
   <source>Please say of each line how much came.</source>
   <translation>Diga de cada línea cuánto llegó.</translation>
  </message>
  <message>
   <source>Please say where the rate is from.</source>
   <translation>Diga de dónde es el tipo de cambio.</translation>
  </message>
  <message>
   <source>Please say who borrows this.</source>
   <translation>Diga quién lo toma prestado.</translation>
  </message>
  <message>
   <source>Please say who this goes back to.</source>
   <translation>Diga a quién se devuelve.</translation>
  </message>
  <message>
   <source>Please say who was given the service.</source>
   <translation>Por favor, diga a quién se dio el servicio.</translation>
  </message>
  <message>
   <source>Please say why it is brought back.</source>
   <translation>Indique por qué se devuelve.</translation>
  </message>
  <message>
   <source>Please say why nothing is taken.</source>
   <translation>Indique por qué no se lleva nada.</translation>
  </message>
  <message>
   <source>Please say why the hand-out is taken back.</source>
   <translation>Indique por qué se anula la entrega.</translation>
  </message>
  <message>
   <source>Please say why the sending is cancelled.</source>
   <translation>Diga por qué se cancela el envío.</translation>
  </message>
  <message>
   <source>Please say why this goes back.</source>
   <translation>Diga por qué se devuelve.</translation>
  </message>
  <message>
   <source>Please say why this is not written off.</source>
   <translation>Diga por qué no se da de baja.</translation>
  </message>
  <message>
   <source>Please say why this is set apart.</source>
   <translation>Diga por qué se aparta.</translation>
  </message>
  <message>
   <source>Please say why.</source>
   <translation>Diga por qué, por favor.</translation>
  </message>
  <message>
   <source>Pregnant</source>
   <translation>Embarazo</translation>
  </message>
  <message>
   <source>Prepared on</source>
   <translation>Preparado el</translation>
  </message>
  <message>
   <source>Purchase</source>
   <translation>Compra</translation>
  </message>
  <message>
   <source>Put on the list by hand: {added}. Taken off it: {removed}.</source>
   <translation>Puestos en la lista a mano: {added}. Quitados de ella: {removed}.</translation>
  </message>
  <message>
   <source>Qt cannot start: {reason}. “python3 run.py” says what is missing.</source>
   <translation>Qt no puede arrancar: {reason}. “python3 run.py” dice qué falta.</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>Cantidad</translation>
  </message>
  <message>
   <source>Rate of {currency} saved</source>
   <translation>Tipo de cambio de {currency} guardado</translation>
  </message>
  <message>
   <source>Rate taken out</source>
   <translation>Tipo de cambio quitado</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motivo</translation>
  </message>
  <message>
   <source>Received</source>
   <translation>Recibido</translation>
  </message>
  <message>
   <source>Received all that was due</source>
   <translation>Recibió todo lo que correspondía</translation>
  </message>
  <message>
   <source>Received by</source>
   <translation>Recibió</translation>
  </message>
  <message>
   <source>Received elsewhere meanwhile</source>
   <translation>Recibió mientras tanto en otro lugar</translation>
  </message>
  <message>
   <source>Received less than was due</source>
   <translation>Recibió menos de lo que correspondía</translation>
  </message>
  <message>
   <source>Recorded by</source>
   <translation>Registró</translation>
  </message>
  <message>
   <source>Recovery code: {code}</source>
   <translation>Código de recuperación: {code}</translation>
  </message>
  <message>
   <source>Refused, with a witness</source>
   <translation>Rechazó, ante testigo</translation>
  </message>
  <message>
   <source>Refused: nothing has left the stock.</source>
   <translation>Rechazado: nada ha salido de las existencias.</translation>
  </message>
  <message>
   <source>Released: it may be given again</source>
   <translation>Liberado: se puede volver a entregar</translation>
  </message>
  <message>
   <source>Rescues</source>
   <translation>Rescates</translation>
  </message>
  <message>
   <source>Return of a loan</source>
   <translation>Devolución de un préstamo</translation>
  </message>
  <message>
   <source>Return to the supplier</source>
   <translation>Devolución al proveedor</translation>
  </message>
  <message>
   <source>Room {room} is for {one} on line {line} and for {other} here.</source>
   <translation>La habitación {room} es para {one} en la línea {line} y para {other} aquí.</translation>
  </message>
  <message>
   <source>Room-nights</source>
   <translation>Noches-habitación</translation>
  </message>
  <message>
   <source>Room-nights: a room and a night, however many share the room</source>
   <translation>Noches-habitación: una habitación y una noche, sean cuantos sean en ella</translation>
  </message>
  <message>
   <source>Rooms for children alone</source>
   <translation>Habitaciones para menores sin acompañante</translation>
  </message>
  <message>
   <source>Rooms for children with their carers</source>
   <translation>Habitaciones para menores con quienes les cuidan</translation>
  </message>
  <message>
   <source>Round</source>
   <translation>Ronda</translation>
  </message>
  <message>
   <source>Round report</source>
   <translation>Informe de la ronda</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Fila</translation>
  </message>
  <message>
   <source>Row {sequence} was changed, or the row before it is missing.</source>
   <translation>La fila {sequence} fue cambiada, o falta la anterior.</translation>
  </message>
  <message>
   <source>Rows {first} to {last} are missing at its end.</source>
   <translation>Faltan al final las filas {first} a {last}.</translation>
  </message>
  <message>
   <source>Say below which age children come with an adult.</source>
   <translation>Diga por debajo de qué edad los menores vienen con una persona adulta.</translation>
  </message>
  <message>
   <source>Say of everyone on the list where they are.</source>
   <translation>Indique de cada persona de la lista dónde está.</translation>
  </message>
  <message>
   <source>Say whether a partner implements: Yes or No.</source>
   <translation>Diga si implementa un socio: Sí o No.</translation>
  </message>
  <message>
   <source>Say who came: from 1 to {most} people.</source>
   <translation>Indique quiénes vinieron: de 1 a {most} personas.</translation>
  </message>
  <message>
   <source>Scan a card, or type three letters of a name.</source>
   <translation>Escanee una tarjeta o escriba tres letras de un nombre.</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>Sección</translation>
  </message>
  <message>
   <source>Sector</source>
   <translation>Sector</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Vista</translation>
  </message>
  <message>
   <source>Seen by</source>
   <translation>Vio</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Enviado</translation>
  </message>
  <message>
   <source>Sent back</source>
   <translation>Devuelto al proveedor o donante</translation>
  </message>
  <message>
   <source>Sent back by</source>
   <translation>Devuelve</translation>
  </message>
  <message>
   <source>Sent by</source>
   <translation>Envió</translation>
  </message>
  <message>
   <source>Sep</source>
   <translation>sep</translation>
  </message>
  <message>
   <source>Service recorded for {code}</source>
   <translation>Servicio registrado para {code}</translation>
  </message>
  <message>
   <source>Service recorded for {count} people</source>
   <translation>Servicio registrado para {count} personas</translation>
  </message>
  <message>
   <source>Service to {code} changed</source>
   <translation>Servicio a {code} cambiado</translation>
  </message>
  <message>
   <source>Service to {code} removed</source>
   <translation>Servicio a {code} quitado</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Parte</translation>
  </message>
  <message>
   <source>Share of households</source>
   <translation>Parte de los hogares</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Hoja</translation>
  </message>
  <message>
   <source>Sheet {number} of {sheets}</source>
   <translation>Hoja {number} de {sheets}</translation>
  </message>
  <message>
   <source>Show this card at the desk.</source>
   <translation>Muestre esta tarjeta al recibir.</translation>
  </message>
  <message>
   <source>Sign-off sheet</source>
   <translation>Hoja de firmas</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Firma</translation>
  </message>
  <message>
   <source>Signatures</source>
   <translation>Firmas</translation>
  </message>
  <message>
   <source>Signed in as {name}, {place}.</source>
   <translation>Sesión de {name}, {place}.</translation>
  </message>
  <message>
   <source>Signed: ______   Refused: ______</source>
   <translation>Firmas: ______   Rechazos: ______</translation>
  </message>
  <message>
   <source>Single man</source>
   <translation>Hombre solo</translation>
  </message>
  <message>
   <source>Single woman</source>
   <translation>Mujer sola</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>So much is missing that somebody else than who counted it must approve the count.</source>
   <translation>Falta tanto que el conteo lo debe aprobar otra persona, no quien contó.</translation>
  </message>
  <message>
   <source>So that no number points at a person, counts of people from 1 to {limit} are shown as {small}. Where one could still be worked out from the numbers beside it, another is shown as {large} or as “{any}”. Totals are of the true numbers.</source>
   <translation>Para que ningún número señale a una persona, los recuentos de 1 a {limit} personas aparecen como {small}. Donde uno aún podría deducirse de los números vecinos, otro aparece como {large} o como “{any}”. Los totales son los de los números reales.</translation>
  </message>
  <message>
   <source>Someone else changed this meanwhile. It was read again; please look and repeat.</source>
   <translation>Otra persona lo cambió mientras tanto. Se volvió a leer; mírelo y repita.</translation>
  </message>
  <message>
   <source>Someone else decides on what you asked for.</source>
   <translation>Sobre lo que usted pidió decide otra persona.</translation>
  </message>
  <message>
   <source>Someone is in bed {bed}; move them first, or close it later.</source>
   <translation>Alguien está en la cama {bed}; trasládelo primero o ciérrela más adelante.</translation>
  </message>
  <message>
   <source>Someone is named twice.</source>
   <translation>Alguien está nombrado dos veces.</translation>
  </message>
  <message>
   <source>Someone of the plan does not wait any more, or not alone.</source>
   <translation>Alguien del plan ya no espera, o ya no espera con las mismas personas.</translation>
  </message>
  <message>
   <source>Someone sleeps in this bed.</source>
   <translation>Alguien duerme en esta cama.</translation>
  </message>
  <message>
   <source>Something else refers to this, or what it refers to is gone.</source>
   <translation>Otra cosa se refiere a esto, o aquello a lo que se refiere ya no está.</translation>
  </message>
  <message>
   <source>Something later builds on this, so it cannot be undone any more.</source>
   <translation>Algo posterior se apoya en esto, así que ya no se puede deshacer.</translation>
  </message>
  <message>
   <source>Something lies in {bin} already.</source>
   <translation>Ya hay algo en {bin}.</translation>
  </message>
  <message>
   <source>Something was handed out in this round already.</source>
   <translation>En esta ronda ya se entregó algo.</translation>
  </message>
  <message>
   <source>Special diet</source>
   <translation>Dieta especial</translation>
  </message>
  <message>
   <source>Standard of {item} set</source>
   <translation>Estándar de {item}: guardado</translation>
  </message>
  <message>
   <source>Standard procedures</source>
   <translation>Procedimientos estándar</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Stays at this site count for {indicators}</source>
   <translation>Las estancias en este sitio cuentan para {indicators}</translation>
  </message>
  <message>
   <source>Stays that count differently</source>
   <translation>Estancias que se cuentan distinto</translation>
  </message>
  <message>
   <source>Stock list</source>
   <translation>Lista de existencias</translation>
  </message>
  <message>
   <source>Stock on</source>
   <translation>Existencias al</translation>
  </message>
  <message>
   <source>Stock on {day}</source>
   <translation>Existencias al {day}</translation>
  </message>
  <message>
   <source>Stock report</source>
   <translation>Informe de existencias</translation>
  </message>
  <message>
   <source>Stolen</source>
   <translation>Robado</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>Interrumpido.</translation>
  </message>
  <message>
   <source>Store</source>
   <translation>Almacén</translation>
  </message>
  <message>
   <source>Store {store} added</source>
   <translation>Almacén {store} agregado</translation>
  </message>
  <message>
   <source>Stores</source>
   <translation>Almacenes</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Resumen</translation>
  </message>
  <message>
   <source>Take at least one kit apart.</source>
   <translation>Desarme al menos un kit.</translation>
  </message>
  <message>
   <source>Take out the implementing partner, or set the implementation set-up to Yes.</source>
   <translation>Quite el socio implementador, o ponga la modalidad de implementación en Sí.</translation>
  </message>
  <message>
   <source>Take out the value and the delivery mechanism, or set CVA to Yes.</source>
   <translation>Quite el valor y el mecanismo de entrega, o ponga CVA en Sí.</translation>
  </message>
  <message>
   <source>Take this list along when the house has to be left. It carries codes only.</source>
   <translation>Lleve esta lista cuando haya que salir de la casa. Solo contiene códigos.</translation>
  </message>
  <message>
   <source>Taken apart</source>
   <translation>Desarmado</translation>
  </message>
  <message>
   <source>Taken back</source>
   <translation>Anulado</translation>
  </message>
  <message>
   <source>Taken back later</source>
   <translation>Anulado después</translation>
  </message>
  <message>
   <source>Taken back: this paper is void.</source>
   <translation>Anulado: este papel no vale.</translation>
  </message>
  <message>
   <source>Taken by</source>
   <translation>Recoge</translation>
  </message>
  <message>
   <source>Taken in from a stock list</source>
   <translation>Tomado de una lista de existencias</translation>
  </message>
  <message>
   <source>Taken out</source>
   <translation>Sacado</translation>
  </message>
  <message>
   <source>Taken out = handed out + brought back + missing, of each item.</source>
   <translation>Sacado = entregado + devuelto + faltante, de cada artículo.</translation>
  </message>
  <message>
   <source>Taken out to a round</source>
   <translation>Sacado para una ronda</translation>
  </message>
  <message>
   <source>That moment is still to come.</source>
   <translation>Ese momento aún no ha llegado.</translation>
  </message>
  <message>
   <source>The activity needs a title.</source>
   <translation>La actividad necesita un título.</translation>
  </message>
  <message>
   <source>The age {age} cannot be right.</source>
   <translation>La edad {age} no puede ser correcta.</translation>
  </message>
  <message>
   <source>The ages go from the younger to the older, in completed years.</source>
   <translation>Las edades van de la menor a la mayor, en años cumplidos.</translation>
  </message>
  <message>
   <source>The audit trail is unbroken</source>
   <translation>El registro de auditoría está intacto</translation>
  </message>
  <message>
   <source>The backup is in {folder}; it was opened again and is sound.</source>
   <translation>La copia de seguridad está en {folder}; se volvió a abrir y está en buen estado.</translation>
  </message>
  <message>
   <source>The bed code {code} is longer than {most} letters.</source>
   <translation>El código de cama {code} tiene más de {most} letras.</translation>
  </message>
  <message>
   <source>The beds of the plan are not as they were.</source>
   <translation>Las camas del plan ya no son las mismas.</translation>
  </message>
  <message>
   <source>The bins of this lot hold {bins}, together {total}, where the quantity is {quantity}.</source>
   <translation>Las ubicaciones de este lote suman {total} ({bins}), pero la cantidad es {quantity}.</translation>
  </message>
  <message>
   <source>The birth date lies in the future.</source>
   <translation>La fecha de nacimiento está en el futuro.</translation>
  </message>
  <message>
   <source>The catalogue has all of this already.</source>
   <translation>El catálogo ya tiene todo esto.</translation>
  </message>
  <message>
   <source>The catalogue is filled</source>
   <translation>El catálogo ya tiene artículos</translation>
  </message>
  <message>
   <source>The census report needs a --profile: {profiles}.</source>
   <translation>El informe de censo necesita --profile: {profiles}.</translation>
  </message>
  <message>
   <source>The check found something wrong: {count}.</source>
   <translation>La comprobación encontró algo mal: {count}.</translation>
  </message>
  <message>
   <source>The client of this enrolment is not in the export.</source>
   <translation>El cliente de esta inscripción no está en la exportación.</translation>
  </message>
  <message>
   <source>The columns are taken as they were chosen for such a file before.</source>
   <translation>Las columnas se toman como se eligieron antes para un archivo así.</translation>
  </message>
  <message>
   <source>The columns of such files are forgotten</source>
   <translation>Las columnas de archivos así quedan olvidadas</translation>
  </message>
  <message>
   <source>The copy could not be written: {reason}.</source>
   <translation>No se pudo escribir la copia: {reason}.</translation>
  </message>
  <message>
   <source>The copy is not sound and was taken away: the disk or the memory may be failing.</source>
   <translation>La copia no está bien y se retiró: puede que falle el disco o la memoria.</translation>
  </message>
  <message>
   <source>The cost {cost} of a pack of {held} does not divide to four decimals. Give that of one unit.</source>
   <translation>El costo {cost} de un empaque de {held} no se divide en cuatro decimales. Indique el de una unidad.</translation>
  </message>
  <message>
   <source>The database file cannot be opened any more.</source>
   <translation>El archivo de la base de datos ya no se puede abrir.</translation>
  </message>
  <message>
   <source>The database file {path} cannot be opened.</source>
   <translation>No se puede abrir el archivo de base de datos {path}.</translation>
  </message>
  <message>
   <source>The database is damaged. Please keep the file as it is and turn to the latest backup.</source>
   <translation>La base de datos está dañada. Conserve el archivo tal como está y recurra a la última copia de seguridad.</translation>
  </message>
  <message>
   <source>The database may not be written to by this user.</source>
   <translation>Este usuario no puede escribir en la base de datos.</translation>
  </message>
  <message>
   <source>The day it arrives cannot be past.</source>
   <translation>El día de llegada no puede haber pasado.</translation>
  </message>
  <message>
   <source>The day it comes back cannot be past.</source>
   <translation>El día de devolución no puede estar en el pasado.</translation>
  </message>
  <message>
   <source>The day of leaving cannot be before today.</source>
   <translation>El día de salida no puede ser anterior a hoy.</translation>
  </message>
  <message>
   <source>The day of return cannot be before today.</source>
   <translation>El día de regreso no puede ser anterior a hoy.</translation>
  </message>
  <message>
   <source>The day to bring it back is past.</source>
   <translation>El día de devolución ya pasó.</translation>
  </message>
  <message>
   <source>The disk is full or failing: the database cannot be read or written.</source>
   <translation>El disco está lleno o falla: la base de datos no se puede leer ni escribir.</translation>
  </message>
  <message>
   <source>The disk is full. What was saved before is safe.</source>
   <translation>El disco está lleno. Lo guardado antes está a salvo.</translation>
  </message>
  <message>
   <source>The encrypted file is whole</source>
   <translation>El archivo cifrado está íntegro</translation>
  </message>
  <message>
   <source>The end cannot come before the beginning.</source>
   <translation>El final no puede ser anterior al comienzo.</translation>
  </message>
  <message>
   <source>The enrolment {number} stands in the file twice.</source>
   <translation>La inscripción {number} está dos veces en el archivo.</translation>
  </message>
  <message>
   <source>The exit on line {line} lies before the entry.</source>
   <translation>La salida de la línea {line} es anterior a la entrada.</translation>
  </message>
  <message>
   <source>The file is empty or not a database of ShelterDesk. It was left as it is.</source>
   <translation>El archivo está vacío o no es una base de datos de ShelterDesk. Se dejó como está.</translation>
  </message>
  <message>
   <source>The file names new sites; they are made by a manager who works for every site.</source>
   <translation>El archivo nombra sitios nuevos; los crea un responsable que trabaja para todos los sitios.</translation>
  </message>
  <message>
   <source>The file was not written, since it would carry {what} ({where}). Take that out and try again.</source>
   <translation>El archivo no se escribió, porque llevaría {what} ({where}). Quítelo e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>The first day without the rule comes after its first day.</source>
   <translation>El primer día sin la regla es posterior a su primer día.</translation>
  </message>
  <message>
   <source>The first line of the password file {path} is empty.</source>
   <translation>La primera línea del archivo de contraseña {path} está vacía.</translation>
  </message>
  <message>
   <source>The first line of the password file {path} is too long.</source>
   <translation>La primera línea del archivo de contraseña {path} es demasiado larga.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be made: {reason}.</source>
   <translation>No se puede crear la carpeta {folder}: {reason}.</translation>
  </message>
  <message>
   <source>The folder {folder} may not be written to.</source>
   <translation>No se permite escribir en la carpeta {folder}.</translation>
  </message>
  <message>
   <source>The grant ends before it starts.</source>
   <translation>La subvención termina antes de empezar.</translation>
  </message>
  <message>
   <source>The guest of bed {bed} is not known to leave by {day}; set the day of leaving first.</source>
   <translation>No consta que quien ocupa la cama {bed} salga antes del {day}; fije primero el día de salida.</translation>
  </message>
  <message>
   <source>The head of a household is one of its members.</source>
   <translation>La jefatura de un hogar es de uno de sus miembros.</translation>
  </message>
  <message>
   <source>The head of the household has no EnrollmentCoC.</source>
   <translation>La persona titular del hogar no tiene EnrollmentCoC.</translation>
  </message>
  <message>
   <source>The head of the household was never there at the same time.</source>
   <translation>La persona titular del hogar nunca estuvo allí al mismo tiempo.</translation>
  </message>
  <message>
   <source>The house has changed meanwhile: {why} Nobody was placed.</source>
   <translation>El albergue ha cambiado entretanto: {why} No se ha alojado a nadie.</translation>
  </message>
  <message>
   <source>The household goes from the smaller to the larger, from 1 member on.</source>
   <translation>El hogar va del menor al mayor, desde 1 integrante.</translation>
  </message>
  <message>
   <source>The household has {heads} heads, and HUD counts one with exactly one.</source>
   <translation>El hogar tiene {heads} cabezas, y HUD cuenta el que tiene exactamente una.</translation>
  </message>
  <message>
   <source>The household stays together in one room.</source>
   <translation>El hogar permanece junto en una habitación.</translation>
  </message>
  <message>
   <source>The household waits already.</source>
   <translation>El hogar ya está en espera.</translation>
  </message>
  <message>
   <source>The identity of {code} was read.</source>
   <translation>Se leyó la identidad de {code}.</translation>
  </message>
  <message>
   <source>The keyring asks for an unreasonable amount of work and was not opened.</source>
   <translation>El llavero pide una cantidad de trabajo desmedida y no se abrió.</translation>
  </message>
  <message>
   <source>The keyring is damaged; bring it back from a backup.</source>
   <translation>El llavero está dañado; recupérelo de una copia de seguridad.</translation>
  </message>
  <message>
   <source>The keyring was changed by someone else and was not used.</source>
   <translation>El llavero fue cambiado por otra persona y no se usó.</translation>
  </message>
  <message>
   <source>The keyring was written by a newer ShelterDesk; please update this one.</source>
   <translation>El llavero lo escribió un ShelterDesk más nuevo; actualice este.</translation>
  </message>
  <message>
   <source>The keyring {path} cannot be read.</source>
   <translation>No se puede leer el llavero {path}.</translation>
  </message>
  <message>
   <source>The keyring {path} is damaged; bring it back from a backup.</source>
   <translation>El llavero {path} está dañado; recupérelo de una copia de seguridad.</translation>
  </message>
  <message>
   <source>The keyring {path} is missing; bring it back from a backup.</source>
   <translation>Falta el llavero {path}; recupérelo de una copia de seguridad.</translation>
  </message>
  <message>
   <source>The lines of the ledger fit together</source>
   <translation>Las líneas del libro concuerdan entre sí</translation>
  </message>
  <message>
   <source>The list of this night has changed; please look at it again.</source>
   <translation>La lista de esta noche ha cambiado; por favor, revísela de nuevo.</translation>
  </message>
  <message>
   <source>The login needs a name of 1 to 64 letters.</source>
   <translation>El usuario necesita un nombre de 1 a 64 letras.</translation>
  </message>
  <message>
   <source>The login {login} is closed</source>
   <translation>El usuario {login} está cerrado</translation>
  </message>
  <message>
   <source>The login {login} is closed already.</source>
   <translation>El usuario {login} ya está cerrado.</translation>
  </message>
  <message>
   <source>The most in a month is less than the most in a day.</source>
   <translation>El máximo al mes es menor que el máximo al día.</translation>
  </message>
  <message>
   <source>The most in a stay is less than the most in a day.</source>
   <translation>El máximo por estancia es menor que el máximo al día.</translation>
  </message>
  <message>
   <source>The most, {limit}, is less than the {quantity} that are due at once.</source>
   <translation>El máximo, {limit}, es menor que los {quantity} que corresponden de una vez.</translation>
  </message>
  <message>
   <source>The name or the password is not right.</source>
   <translation>El usuario o la contraseña no es correcto.</translation>
  </message>
  <message>
   <source>The night lies outside its enrolment, or outside that of the head.</source>
   <translation>La noche queda fuera de su inscripción, o de la de la persona titular.</translation>
  </message>
  <message>
   <source>The night of {day} was changed after it was confirmed.</source>
   <translation>La noche del {day} se cambió después de confirmarse.</translation>
  </message>
  <message>
   <source>The night of {day} was confirmed already; amend its census.</source>
   <translation>La noche del {day} ya se confirmó; rectifique su censo.</translation>
  </message>
  <message>
   <source>The night says so already.</source>
   <translation>La noche ya lo dice así.</translation>
  </message>
  <message>
   <source>The number of beds is blank.</source>
   <translation>Falta el número de camas.</translation>
  </message>
  <message>
   <source>The organisation needs a name.</source>
   <translation>La organización necesita un nombre.</translation>
  </message>
  <message>
   <source>The outcome cannot come before the referral.</source>
   <translation>El resultado no puede ser anterior a la referencia.</translation>
  </message>
  <message>
   <source>The password file {path} cannot be read: {reason}.</source>
   <translation>No se puede leer el archivo de contraseña {path}: {reason}.</translation>
  </message>
  <message>
   <source>The password file {path} is not a text in UTF-8.</source>
   <translation>El archivo de contraseña {path} no es un texto en UTF-8.</translation>
  </message>
  <message>
   <source>The password needs at least {count} characters.</source>
   <translation>La contraseña necesita al menos {count} caracteres.</translation>
  </message>
  <message>
   <source>The period ends before it begins.</source>
   <translation>El período termina antes de empezar.</translation>
  </message>
  <message>
   <source>The picture has too many pixels.</source>
   <translation>La imagen tiene demasiados píxeles.</translation>
  </message>
  <message>
   <source>The picture is too large; at most {most} MB.</source>
   <translation>La imagen es demasiado grande; {most} MB como máximo.</translation>
  </message>
  <message>
   <source>The population types add up to {sum}, but {new} people are new: it is the new ones that are divided.</source>
   <translation>Los tipos de población suman {sum}, pero hay {new} personas nuevas: son las nuevas las que se dividen.</translation>
  </message>
  <message>
   <source>The project has no type.</source>
   <translation>El proyecto no tiene tipo.</translation>
  </message>
  <message>
   <source>The quantity is the same as before: there is nothing to adjust.</source>
   <translation>La cantidad es la misma que antes: no hay nada que ajustar.</translation>
  </message>
  <message>
   <source>The quantity must be above zero.</source>
   <translation>La cantidad debe ser mayor que cero.</translation>
  </message>
  <message>
   <source>The quantity must not be zero.</source>
   <translation>La cantidad no puede ser cero.</translation>
  </message>
  <message>
   <source>The recovery code is not right.</source>
   <translation>El código de recuperación no es correcto.</translation>
  </message>
  <message>
   <source>The relationship to the head of the household is none of 1 to 5.</source>
   <translation>La relación con la cabeza del hogar no es ninguna de 1 a 5.</translation>
  </message>
  <message>
   <source>The round is closed.</source>
   <translation>La ronda está cerrada.</translation>
  </message>
  <message>
   <source>The round is not closed.</source>
   <translation>La ronda no está cerrada.</translation>
  </message>
  <message>
   <source>The round is open.</source>
   <translation>La ronda está abierta.</translation>
  </message>
  <message>
   <source>The round of this hand-out is closed; open the round again first.</source>
   <translation>La ronda de esta entrega está cerrada; primero vuelva a abrirla.</translation>
  </message>
  <message>
   <source>The round was cancelled.</source>
   <translation>La ronda fue cancelada.</translation>
  </message>
  <message>
   <source>The round was not opened yet.</source>
   <translation>La ronda aún no se ha abierto.</translation>
  </message>
  <message>
   <source>The row has {cells} values where the header names {columns} columns.</source>
   <translation>La fila tiene {cells} valores y el encabezado nombra {columns} columnas.</translation>
  </message>
  <message>
   <source>The row holds a character that cannot be stored.</source>
   <translation>La fila contiene un carácter que no se puede guardar.</translation>
  </message>
  <message>
   <source>The row names no item: both code and name are blank.</source>
   <translation>La fila no nombra ningún artículo: faltan el código y el nombre.</translation>
  </message>
  <message>
   <source>The row names no person.</source>
   <translation>La fila no nombra a ninguna persona.</translation>
  </message>
  <message>
   <source>The row names the grant {grant} and no donor.</source>
   <translation>La fila nombra la subvención {grant} y ningún donante.</translation>
  </message>
  <message>
   <source>The rows go from the smaller household to the larger, from 1 member on.</source>
   <translation>Las filas van del hogar menor al mayor, desde 1 integrante.</translation>
  </message>
  <message>
   <source>The rule ends before it starts.</source>
   <translation>La regla termina antes de empezar.</translation>
  </message>
  <message>
   <source>The rule is so already.</source>
   <translation>La regla ya está así.</translation>
  </message>
  <message>
   <source>The same was recorded already; please look again.</source>
   <translation>Lo mismo ya está registrado; revíselo.</translation>
  </message>
  <message>
   <source>The sample shelter is ready in {folder}.</source>
   <translation>El albergue de muestra está listo en {folder}.</translation>
  </message>
  <message>
   <source>The seal is broken: nobody can say any more who they are.</source>
   <translation>El sello está roto: ya nadie puede decir quiénes son.</translation>
  </message>
  <message>
   <source>The seal of its note is broken.</source>
   <translation>El sello de su nota está roto.</translation>
  </message>
  <message>
   <source>The sealed record of {person} was changed or is damaged.</source>
   <translation>El registro sellado de {person} fue cambiado o está dañado.</translation>
  </message>
  <message>
   <source>The sentence is empty.</source>
   <translation>La frase está vacía.</translation>
  </message>
  <message>
   <source>The sentence stands on one line.</source>
   <translation>La frase va en una sola línea.</translation>
  </message>
  <message>
   <source>The set-up in {folder} was cut short; please start the shelter anew.</source>
   <translation>La preparación en {folder} quedó a medias; empiece el albergue de nuevo.</translation>
  </message>
  <message>
   <source>The shelter is ready.</source>
   <translation>El albergue está listo.</translation>
  </message>
  <message>
   <source>The shelter needs a name.</source>
   <translation>El albergue necesita un nombre.</translation>
  </message>
  <message>
   <source>The site is closed from {day} on.</source>
   <translation>El centro está cerrado desde el {day}.</translation>
  </message>
  <message>
   <source>The site takes {most} by its fire limit; {here} are here or awaited.</source>
   <translation>El centro admite a {most} por su límite contra incendios; aquí están o se esperan {here}.</translation>
  </message>
  <message>
   <source>The site takes {most} by its floor area; {here} are here or awaited.</source>
   <translation>El centro admite a {most} por su superficie; aquí están o se esperan {here}.</translation>
  </message>
  <message>
   <source>The site takes {most} by its staff at night; {here} are here or awaited.</source>
   <translation>El centro admite a {most} por su personal de noche; aquí están o se esperan {here}.</translation>
  </message>
  <message>
   <source>The site takes {most} by its toilets; {here} are here or awaited.</source>
   <translation>El centro admite a {most} por sus inodoros; aquí están o se esperan {here}.</translation>
  </message>
  <message>
   <source>The stock is the sum of its ledger and nowhere below zero</source>
   <translation>Las existencias son la suma de su libro y nunca bajan de cero</translation>
  </message>
  <message>
   <source>The sums only: stay by stay is for those who may see the people of the site.</source>
   <translation>Solo las sumas: estancia por estancia es para quienes pueden ver a las personas del centro.</translation>
  </message>
  <message>
   <source>The system refused: {reason}.</source>
   <translation>El sistema no lo permitió: {reason}.</translation>
  </message>
  <message>
   <source>The text holds a character that cannot be kept. Please type it again.</source>
   <translation>El texto contiene un carácter que no se puede guardar. Escríbalo de nuevo.</translation>
  </message>
  <message>
   <source>The text is longer than {count} characters.</source>
   <translation>El texto tiene más de {count} caracteres.</translation>
  </message>
  <message>
   <source>The time of the sheet is still to come.</source>
   <translation>La hora de la hoja aún no ha llegado.</translation>
  </message>
  <message>
   <source>The two passwords are not the same.</source>
   <translation>Las dos contraseñas no son iguales.</translation>
  </message>
  <message>
   <source>The unit cost {cost} has no currency.</source>
   <translation>El costo unitario {cost} no tiene moneda.</translation>
  </message>
  <message>
   <source>The unit “{unit}” is not known; it is taken as it is written.</source>
   <translation>La unidad «{unit}» no se conoce; se toma como está escrita.</translation>
  </message>
  <message>
   <source>The value paid out is above 0.</source>
   <translation>El valor pagado es mayor que 0.</translation>
  </message>
  <message>
   <source>The waiting time cannot be below zero.</source>
   <translation>El tiempo de espera no puede ser menor que cero.</translation>
  </message>
  <message>
   <source>The waiting time is from 0 to {days} days.</source>
   <translation>El tiempo de espera va de 0 a {days} días.</translation>
  </message>
  <message>
   <source>The {field} is blank.</source>
   <translation>Falta un valor: {field}.</translation>
  </message>
  <message>
   <source>The {field} is longer than {most} letters.</source>
   <translation>Tiene más de {most} letras: {field}.</translation>
  </message>
  <message>
   <source>The {field} is negative: {value}.</source>
   <translation>Es negativo: {field}, {value}.</translation>
  </message>
  <message>
   <source>The {field} is zero.</source>
   <translation>Es cero: {field}.</translation>
  </message>
  <message>
   <source>The {field} {value} could be {one} or {other}. Write it without a thousands separator.</source>
   <translation>Puede ser {one} o {other}: {field}, {value}. Escríbalo sin separador de miles.</translation>
  </message>
  <message>
   <source>The {field} {value} has more than {places} decimals.</source>
   <translation>Tiene más de {places} decimales: {field}, {value}.</translation>
  </message>
  <message>
   <source>The {field} {value} is not a whole number.</source>
   <translation>No es un número entero: {field}, {value}.</translation>
  </message>
  <message>
   <source>The {field} {value} is too large.</source>
   <translation>Es demasiado grande: {field}, {value}.</translation>
  </message>
  <message>
   <source>The {field} “{value}” is not a date. Write it as 2026-09-03 or 03/09/2026.</source>
   <translation>No es una fecha: {field}, “{value}”. Escríbala como 2026-09-03 o 03/09/2026.</translation>
  </message>
  <message>
   <source>The {field} “{value}” is not a number.</source>
   <translation>No es un número: {field}, “{value}”.</translation>
  </message>
  <message>
   <source>The {field} “{value}” is not known.</source>
   <translation>Valor desconocido: {field}, “{value}”.</translation>
  </message>
  <message>
   <source>There are 5W rules for {years}, not for {year}.</source>
   <translation>Hay reglas de 5W para {years}, no para {year}.</translation>
  </message>
  <message>
   <source>There are limits from this day already; please change those.</source>
   <translation>Ya hay límites desde ese día; por favor, cambie esos.</translation>
  </message>
  <message>
   <source>There are more than {most} rows. Write them as .csv, or fewer days.</source>
   <translation>Hay más de {most} filas. Escríbalas como .csv, o menos días.</translation>
  </message>
  <message>
   <source>There cannot be more new people than people in a group.</source>
   <translation>No puede haber más personas nuevas que personas en un grupo.</translation>
  </message>
  <message>
   <source>There is a bed {code} already.</source>
   <translation>Ya hay una cama {code}.</translation>
  </message>
  <message>
   <source>There is a donor of that name already.</source>
   <translation>Ya hay un donante con ese nombre.</translation>
  </message>
  <message>
   <source>There is a login {login} already.</source>
   <translation>Ya hay un usuario {login}.</translation>
  </message>
  <message>
   <source>There is a place: {beds}.</source>
   <translation>Hay lugar: {beds}.</translation>
  </message>
  <message>
   <source>There is a rate of this day already; please change that.</source>
   <translation>Ya hay un tipo de cambio de este día; cambie ese.</translation>
  </message>
  <message>
   <source>There is a room {name} already.</source>
   <translation>Ya hay una habitación {name}.</translation>
  </message>
  <message>
   <source>There is a store of that name already.</source>
   <translation>Ya hay un almacén con ese nombre.</translation>
  </message>
  <message>
   <source>There is already a ShelterDesk database in {folder}.</source>
   <translation>Ya hay una base de datos de ShelterDesk en {folder}.</translation>
  </message>
  <message>
   <source>There is already a category of this name.</source>
   <translation>Ya hay una categoría con este nombre.</translation>
  </message>
  <message>
   <source>There is already a donor of this name.</source>
   <translation>Ya hay un donante con este nombre.</translation>
  </message>
  <message>
   <source>There is already a site of this name.</source>
   <translation>Ya hay un centro con este nombre.</translation>
  </message>
  <message>
   <source>There is already a store of this name.</source>
   <translation>Ya hay un almacén con este nombre.</translation>
  </message>
  <message>
   <source>There is already an item of this code.</source>
   <translation>Ya hay un artículo con este código.</translation>
  </message>
  <message>
   <source>There is already an organisation of this name.</source>
   <translation>Ya hay una organización con este nombre.</translation>
  </message>
  <message>
   <source>There is no ShelterDesk database in {folder}.</source>
   <translation>No hay ninguna base de datos de ShelterDesk en {folder}.</translation>
  </message>
  <message>
   <source>There is no donor called {donor}.</source>
   <translation>No hay ningún donante llamado {donor}.</translation>
  </message>
  <message>
   <source>There is no enrolment {number} in the export.</source>
   <translation>No hay ninguna inscripción {number} en la exportación.</translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <translation>No existe el archivo {path}.</translation>
  </message>
  <message>
   <source>There is no folder {folder}.</source>
   <translation>No existe la carpeta {folder}.</translation>
  </message>
  <message>
   <source>There is no grant {grant}.</source>
   <translation>No hay ninguna subvención {grant}.</translation>
  </message>
  <message>
   <source>There is no organisation called {partner}.</source>
   <translation>No hay ninguna organización llamada {partner}.</translation>
  </message>
  <message>
   <source>There is no project {number} in the export.</source>
   <translation>No hay ningún proyecto {number} en la exportación.</translation>
  </message>
  <message>
   <source>There is no room with beds yet.</source>
   <translation>Todavía no hay ninguna habitación con camas.</translation>
  </message>
  <message>
   <source>There is no rule of its own to take back.</source>
   <translation>No hay una regla propia que quitar.</translation>
  </message>
  <message>
   <source>There is no screen here; “shelterdesk tour” shows the program's work in files.</source>
   <translation>Aquí no hay pantalla; “shelterdesk tour” muestra en archivos lo que hace el programa.</translation>
  </message>
  <message>
   <source>There is no site called {site}.</source>
   <translation>No hay ningún centro llamado {site}.</translation>
  </message>
  <message>
   <source>There is no site yet.</source>
   <translation>Todavía no hay ningún centro.</translation>
  </message>
  <message>
   <source>There is no such band of age.</source>
   <translation>No existe ese grupo de edad.</translation>
  </message>
  <message>
   <source>There is no such bed here.</source>
   <translation>Esa cama no existe aquí.</translation>
  </message>
  <message>
   <source>There is no such count.</source>
   <translation>No existe ese conteo.</translation>
  </message>
  <message>
   <source>There is no such document.</source>
   <translation>No existe ese documento.</translation>
  </message>
  <message>
   <source>There is no such grant.</source>
   <translation>No existe esa subvención.</translation>
  </message>
  <message>
   <source>There is no such hand-out.</source>
   <translation>Esa entrega no existe.</translation>
  </message>
  <message>
   <source>There is no such household at this site.</source>
   <translation>Ese hogar no existe en este centro.</translation>
  </message>
  <message>
   <source>There is no such household here.</source>
   <translation>Ese hogar no existe aquí.</translation>
  </message>
  <message>
   <source>There is no such item in this round.</source>
   <translation>No hay tal artículo en esta ronda.</translation>
  </message>
  <message>
   <source>There is no such item.</source>
   <translation>Ese artículo no existe.</translation>
  </message>
  <message>
   <source>There is no such line in the count.</source>
   <translation>No existe esa línea en el conteo.</translation>
  </message>
  <message>
   <source>There is no such line on the list.</source>
   <translation>No hay tal línea en la lista.</translation>
  </message>
  <message>
   <source>There is no such loan.</source>
   <translation>No existe ese préstamo.</translation>
  </message>
  <message>
   <source>There is no such login.</source>
   <translation>Ese usuario no existe.</translation>
  </message>
  <message>
   <source>There is no such lot in this bin any more.</source>
   <translation>Ya no hay tal lote en esta ubicación.</translation>
  </message>
  <message>
   <source>There is no such lot.</source>
   <translation>Ese lote no existe.</translation>
  </message>
  <message>
   <source>There is no such pack.</source>
   <translation>No existe ese empaque.</translation>
  </message>
  <message>
   <source>There is no such person at this site.</source>
   <translation>Esa persona no está en este centro.</translation>
  </message>
  <message>
   <source>There is no such person here.</source>
   <translation>Esa persona no está aquí.</translation>
  </message>
  <message>
   <source>There is no such person.</source>
   <translation>Esa persona no existe.</translation>
  </message>
  <message>
   <source>There is no such room here.</source>
   <translation>Aquí no existe esa habitación.</translation>
  </message>
  <message>
   <source>There is no such round.</source>
   <translation>No hay tal ronda.</translation>
  </message>
  <message>
   <source>There is no such rule.</source>
   <translation>Esa regla no existe.</translation>
  </message>
  <message>
   <source>There is no such site.</source>
   <translation>No existe ese centro.</translation>
  </message>
  <message>
   <source>There is no such stay here.</source>
   <translation>Aquí no existe esa estancia.</translation>
  </message>
  <message>
   <source>There is no such store.</source>
   <translation>Ese almacén no existe.</translation>
  </message>
  <message>
   <source>There is not enough in stock to keep that much for the round.</source>
   <translation>No hay existencias suficientes para reservar tanto para la ronda.</translation>
  </message>
  <message>
   <source>There is not enough in stock.</source>
   <translation>No hay existencias suficientes.</translation>
  </message>
  <message>
   <source>There is nothing of this item in the hand-out.</source>
   <translation>En la entrega no queda nada de este artículo.</translation>
  </message>
  <message>
   <source>There is nothing to count there.</source>
   <translation>Ahí no hay nada que contar.</translation>
  </message>
  <message>
   <source>There is nothing to receive.</source>
   <translation>No hay nada que recibir.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>No hay nada que deshacer.</translation>
  </message>
  <message>
   <source>There was no time to look for a place for everyone.</source>
   <translation>No hubo tiempo de buscar lugar para todas las personas.</translation>
  </message>
  <message>
   <source>These give way to each other in a circle, so that none comes first: {way}.</source>
   <translation>Estos se ceden el paso en círculo, de modo que ninguno va primero: {way}.</translation>
  </message>
  <message>
   <source>These two are kept apart already; end that first.</source>
   <translation>Estas dos personas ya están separadas; termine eso primero.</translation>
  </message>
  <message>
   <source>They are of one household: it will find no bed until they are in two.</source>
   <translation>Son de un mismo hogar: no tendrá cama hasta que sean dos hogares.</translation>
  </message>
  <message>
   <source>This activity is no longer there.</source>
   <translation>Esta actividad ya no está.</translation>
  </message>
  <message>
   <source>This bed has just been taken.</source>
   <translation>Esta cama acaba de ser ocupada.</translation>
  </message>
  <message>
   <source>This card is no longer valid: a new one took its place. Ask for the new card.</source>
   <translation>Esta tarjeta ya no vale: una nueva la reemplazó. Pida la tarjeta nueva.</translation>
  </message>
  <message>
   <source>This card is not known here.</source>
   <translation>Aquí no se conoce esta tarjeta.</translation>
  </message>
  <message>
   <source>This count is closed.</source>
   <translation>Este conteo está cerrado.</translation>
  </message>
  <message>
   <source>This database was written by a newer ShelterDesk; please update this one.</source>
   <translation>Esta base de datos la escribió un ShelterDesk más nuevo; actualice este.</translation>
  </message>
  <message>
   <source>This does not lie in quarantine.</source>
   <translation>Esto no está en cuarentena.</translation>
  </message>
  <message>
   <source>This donor already has a grant of this reference.</source>
   <translation>Este donante ya tiene una subvención con esta referencia.</translation>
  </message>
  <message>
   <source>This donor has a grant {reference} already.</source>
   <translation>Este donante ya tiene la subvención {reference}.</translation>
  </message>
  <message>
   <source>This entry of the directory is no longer there.</source>
   <translation>Esta entrada del directorio ya no está.</translation>
  </message>
  <message>
   <source>This entry of the directory is not offered any more.</source>
   <translation>Esta entrada del directorio ya no se ofrece.</translation>
  </message>
  <message>
   <source>This hand-out was taken back already.</source>
   <translation>Esta entrega ya fue anulada.</translation>
  </message>
  <message>
   <source>This has ended already.</source>
   <translation>Esto ya terminó.</translation>
  </message>
  <message>
   <source>This household is on the list already.</source>
   <translation>Este hogar ya está en la lista.</translation>
  </message>
  <message>
   <source>This indicator counts no people: take out the beneficiaries.</source>
   <translation>Este indicador no cuenta personas: quite los beneficiarios.</translation>
  </message>
  <message>
   <source>This installation cannot encrypt its database, so nothing was opened.</source>
   <translation>Esta instalación no puede cifrar su base de datos, así que no se abrió nada.</translation>
  </message>
  <message>
   <source>This is kept for a round that is planned.</source>
   <translation>Esto está reservado para una ronda planificada.</translation>
  </message>
  <message>
   <source>This is no alternative of the bill of materials any more.</source>
   <translation>Esta ya no es una alternativa de la composición.</translation>
  </message>
  <message>
   <source>This is no longer on its way.</source>
   <translation>Esto ya no está en camino.</translation>
  </message>
  <message>
   <source>This is no picture that can be opened.</source>
   <translation>Esta no es una imagen que se pueda abrir.</translation>
  </message>
  <message>
   <source>This is out with a round that is open.</source>
   <translation>Esto está afuera, en una ronda abierta.</translation>
  </message>
  <message>
   <source>This is so already.</source>
   <translation>Esto ya es así.</translation>
  </message>
  <message>
   <source>This is the sample: nothing in it is real.</source>
   <translation>Esta es la muestra: nada en ella es real.</translation>
  </message>
  <message>
   <source>This item already has a pack of this name.</source>
   <translation>Este artículo ya tiene un empaque con este nombre.</translation>
  </message>
  <message>
   <source>This item has a pack of that name already: {pack}.</source>
   <translation>Este artículo ya tiene un empaque con ese nombre: {pack}.</translation>
  </message>
  <message>
   <source>This item is not kept in this store.</source>
   <translation>Este artículo no se guarda en este almacén.</translation>
  </message>
  <message>
   <source>This kit has no bill of materials yet.</source>
   <translation>Este kit todavía no tiene composición.</translation>
  </message>
  <message>
   <source>This lies in quarantine already.</source>
   <translation>Esto ya está en cuarentena.</translation>
  </message>
  <message>
   <source>This lies in quarantine: release it first.</source>
   <translation>Esto está en cuarentena: libérelo primero.</translation>
  </message>
  <message>
   <source>This line of the stock ledger was reversed already.</source>
   <translation>Esta línea del libro de existencias ya fue anulada.</translation>
  </message>
  <message>
   <source>This loan has ended already.</source>
   <translation>Este préstamo ya terminó.</translation>
  </message>
  <message>
   <source>This login is already in use.</source>
   <translation>Este usuario ya está en uso.</translation>
  </message>
  <message>
   <source>This lot stands in the count already.</source>
   <translation>Este lote ya está en el conteo.</translation>
  </message>
  <message>
   <source>This night is not confirmed yet.</source>
   <translation>Esta noche aún no está confirmada.</translation>
  </message>
  <message>
   <source>This night was confirmed already.</source>
   <translation>Esta noche ya fue confirmada.</translation>
  </message>
  <message>
   <source>This password is guessed at once. Four unrelated words are better.</source>
   <translation>Esta contraseña se adivina enseguida. Son mejores cuatro palabras sin relación.</translation>
  </message>
  <message>
   <source>This person already has a bed for that time.</source>
   <translation>Esta persona ya tiene una cama en ese tiempo.</translation>
  </message>
  <message>
   <source>This person already has a bed.</source>
   <translation>Esta persona ya tiene una cama.</translation>
  </message>
  <message>
   <source>This person already has a stay for that time.</source>
   <translation>Esta persona ya tiene una estancia en ese tiempo.</translation>
  </message>
  <message>
   <source>This person does not stay here any more.</source>
   <translation>Esta persona ya no se aloja aquí.</translation>
  </message>
  <message>
   <source>This person has just been given a card.</source>
   <translation>Esta persona acaba de recibir una tarjeta.</translation>
  </message>
  <message>
   <source>This person has no bed here.</source>
   <translation>Esta persona no tiene cama aquí.</translation>
  </message>
  <message>
   <source>This person is already staying at a site.</source>
   <translation>Esta persona ya se aloja en un centro.</translation>
  </message>
  <message>
   <source>This person is already waiting.</source>
   <translation>Esta persona ya está en espera.</translation>
  </message>
  <message>
   <source>This person is noted as away already.</source>
   <translation>Esta persona ya está anotada como ausente.</translation>
  </message>
  <message>
   <source>This reason does not explain why less came.</source>
   <translation>Este motivo no explica por qué llegó menos.</translation>
  </message>
  <message>
   <source>This reason does not explain why more came.</source>
   <translation>Este motivo no explica por qué llegó más.</translation>
  </message>
  <message>
   <source>This record is no longer there.</source>
   <translation>Este registro ya no está.</translation>
  </message>
  <message>
   <source>This report holds numbers only: no names, and no count that points at a person.</source>
   <translation>Este informe contiene solo números: ningún nombre ni ningún recuento que señale a una persona.</translation>
  </message>
  <message>
   <source>This report needs its first and its last day, --from and --to.</source>
   <translation>Este informe necesita su primer y su último día, --from y --to.</translation>
  </message>
  <message>
   <source>This rule cannot be changed.</source>
   <translation>Esta regla no se puede cambiar.</translation>
  </message>
  <message>
   <source>This rule is not set aside.</source>
   <translation>Esta regla no se deja de lado.</translation>
  </message>
  <message>
   <source>This service is no longer there.</source>
   <translation>Este servicio ya no está.</translation>
  </message>
  <message>
   <source>This sheet carries codes only. Keep it locked away until it was entered.</source>
   <translation>Esta hoja solo lleva códigos. Guárdela bajo llave hasta registrarla.</translation>
  </message>
  <message>
   <source>This sheet carries names: keep it locked away, and destroy it once it was entered.</source>
   <translation>Esta hoja lleva nombres: guárdela bajo llave y destrúyala una vez registrada.</translation>
  </message>
  <message>
   <source>This sheet: {count}</source>
   <translation>Esta hoja: {count}</translation>
  </message>
  <message>
   <source>This site already has a bed of this code.</source>
   <translation>Este centro ya tiene una cama con este código.</translation>
  </message>
  <message>
   <source>This site already has a room of this name.</source>
   <translation>Este centro ya tiene una habitación con este nombre.</translation>
  </message>
  <message>
   <source>This site has no store yet.</source>
   <translation>Este centro aún no tiene almacén.</translation>
  </message>
  <message>
   <source>This store has a round that is open already.</source>
   <translation>Este almacén ya tiene una ronda abierta.</translation>
  </message>
  <message>
   <source>This very file was imported already, on {day}. Undo that import first.</source>
   <translation>Este mismo archivo ya se importó el {day}. Deshaga primero esa importación.</translation>
  </message>
  <message>
   <source>This very file was imported before, on {day}: only what differs is new.</source>
   <translation>Este mismo archivo ya se importó el {day}: solo lo que difiere es nuevo.</translation>
  </message>
  <message>
   <source>This was decided already.</source>
   <translation>Esto ya se decidió.</translation>
  </message>
  <message>
   <source>This was undone already.</source>
   <translation>Esto ya se deshizo.</translation>
  </message>
  <message>
   <source>Thumbprint, or refusal with witness</source>
   <translation>Huella, o rechazo ante testigo</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Hora</translation>
  </message>
  <message>
   <source>Time (UTC)</source>
   <translation>Hora (UTC)</translation>
  </message>
  <message>
   <source>To</source>
   <translation>A</translation>
  </message>
  <message>
   <source>To be found here: {here}.</source>
   <translation>Por encontrar aquí: {here}.</translation>
  </message>
  <message>
   <source>To be found here: {here}. Away: {away}.</source>
   <translation>Por encontrar aquí: {here}. Ausentes: {away}.</translation>
  </message>
  <message>
   <source>To look for names, give --login and --password-file.</source>
   <translation>Para buscar nombres, dé --login y --password-file.</translation>
  </message>
  <message>
   <source>To receive it all the same, say why.</source>
   <translation>Para recibirlo de todos modos, diga por qué.</translation>
  </message>
  <message>
   <source>Tonight's list</source>
   <translation>Lista de esta noche</translation>
  </message>
  <message>
   <source>Too much</source>
   <translation>De más</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>Total of the month</source>
   <translation>Total del mes</translation>
  </message>
  <message>
   <source>Trainings</source>
   <translation>Capacitaciones</translation>
  </message>
  <message>
   <source>Trinidad and Tobago</source>
   <translation>Trinidad y Tobago</translation>
  </message>
  <message>
   <source>Two different people change places.</source>
   <translation>Cambian de lugar dos personas distintas.</translation>
  </message>
  <message>
   <source>Two rooms are called {room}.</source>
   <translation>Dos habitaciones se llaman {room}.</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>Deshecho: {what}</translation>
  </message>
  <message>
   <source>Undone: {what}. Kept, since other records refer to them: {count}.</source>
   <translation>Deshecho: {what}. Se conserva aquello a lo que otros registros se refieren: {count}.</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unidad</translation>
  </message>
  <message>
   <source>Unit cost</source>
   <translation>Costo unitario</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>Utilisation</source>
   <translation>Uso de las camas</translation>
  </message>
  <message>
   <source>Utilisation by site</source>
   <translation>Uso de las camas por centro</translation>
  </message>
  <message>
   <source>VOCA: as HUD, and a stay of hours is one night; nights away do not count</source>
   <translation>VOCA: como HUD, y una estancia de horas es una noche; las noches de ausencia no cuentan</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>Value handed out</source>
   <translation>Valor entregado</translation>
  </message>
  <message>
   <source>Victims of trafficking, or people at risk, assisted</source>
   <translation>Víctimas de trata, o personas en riesgo, asistidas</translation>
  </message>
  <message>
   <source>WRONG</source>
   <translation>MAL</translation>
  </message>
  <message>
   <source>Waiting list: {count} (people: {people})</source>
   <translation>Lista de espera: {count} (personas: {people})</translation>
  </message>
  <message>
   <source>Waits for approval: nothing has left the stock.</source>
   <translation>Espera aprobación: nada ha salido de las existencias.</translation>
  </message>
  <message>
   <source>Was to leave on {day}</source>
   <translation>Debía salir el {day}</translation>
  </message>
  <message>
   <source>Waybill</source>
   <translation>Guía de envío</translation>
  </message>
  <message>
   <source>Went into kits</source>
   <translation>Entró en kits</translation>
  </message>
  <message>
   <source>What became of it</source>
   <translation>Qué fue de ello</translation>
  </message>
  <message>
   <source>What became of the items</source>
   <translation>Qué fue de los artículos</translation>
  </message>
  <message>
   <source>What came differs from what was sent: please say why.</source>
   <translation>Lo que llegó difiere de lo enviado: diga por qué.</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Qué pasó</translation>
  </message>
  <message>
   <source>What is due is out of stock.</source>
   <translation>Lo que corresponde está agotado.</translation>
  </message>
  <message>
   <source>What the next kit of each store would cost, by the donor who paid for its parts.</source>
   <translation>Lo que costaría el próximo kit de cada almacén, según el donante que pagó sus partes.</translation>
  </message>
  <message>
   <source>What the parts of the next kit were bought for, taken in the order in which they expire, and whose grants paid for them.</source>
   <translation>Lo que costaron las partes del próximo kit, tomadas por orden de vencimiento, y qué donantes las pagaron.</translation>
  </message>
  <message>
   <source>What was counted is 0 or more, with at most three decimal places.</source>
   <translation>Lo contado es 0 o más, con tres decimales como máximo.</translation>
  </message>
  <message>
   <source>What was found adds to the stock.</source>
   <translation>Lo encontrado se suma a las existencias.</translation>
  </message>
  <message>
   <source>What was handed out has left the store, what was taken back has returned</source>
   <translation>Lo entregado ha salido del almacén y lo anulado ha vuelto</translation>
  </message>
  <message>
   <source>What was received is the sum of all that stands to the right of it.</source>
   <translation>Lo recibido es la suma de todo lo que está a su derecha.</translation>
  </message>
  <message>
   <source>What was sent or lent arrived, is explained, or is still out</source>
   <translation>Lo enviado o prestado llegó, está explicado o sigue fuera</translation>
  </message>
  <message>
   <source>What was undone cannot be brought back by undoing it again.</source>
   <translation>Lo deshecho no se recupera deshaciendo otra vez.</translation>
  </message>
  <message>
   <source>Wheelchair</source>
   <translation>Silla de ruedas</translation>
  </message>
  <message>
   <source>Where the donors' money is on {day}</source>
   <translation>Dónde está el dinero de los donantes el {day}</translation>
  </message>
  <message>
   <source>Where the money is</source>
   <translation>Dónde está el dinero</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>Who is kept apart here cannot be read any more: a seal is broken. Enter it anew.</source>
   <translation>Ya no se puede leer quién debe estar separado aquí: un sello está roto. Regístrelo de nuevo.</translation>
  </message>
  <message>
   <source>Who is kept apart was read.</source>
   <translation>Se leyó quién está separado.</translation>
  </message>
  <message>
   <source>Whole country</source>
   <translation>Todo el país</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
  <message>
   <source>Why the counts differ</source>
   <translation>Por qué difieren los recuentos</translation>
  </message>
  <message>
   <source>With an adult and a child</source>
   <translation>Con un adulto y un menor</translation>
  </message>
  <message>
   <source>With this reason the stock can only become less.</source>
   <translation>Con este motivo las existencias solo pueden disminuir.</translation>
  </message>
  <message>
   <source>Without a bin</source>
   <translation>Sin ubicación</translation>
  </message>
  <message>
   <source>Without a cost</source>
   <translation>Sin costo</translation>
  </message>
  <message>
   <source>Witness</source>
   <translation>Testigo</translation>
  </message>
  <message>
   <source>Woman who uses a wheelchair</source>
   <translation>Mujer en silla de ruedas</translation>
  </message>
  <message>
   <source>Women's rooms</source>
   <translation>Habitaciones de mujeres</translation>
  </message>
  <message>
   <source>Worth in {currency}</source>
   <translation>Valor en {currency}</translation>
  </message>
  <message>
   <source>Write an admin1 of this country: in the five countries of the Caribbean, the country's name.</source>
   <translation>Escriba un admin1 de este país: en los cinco países del Caribe, el nombre del país.</translation>
  </message>
  <message>
   <source>Write an admin2 of this admin1, or leave it empty.</source>
   <translation>Escriba un admin2 de este admin1, o déjelo vacío.</translation>
  </message>
  <message>
   <source>Write how many people are new this month, 0 if none.</source>
   <translation>Escriba cuántas personas son nuevas este mes, 0 si ninguna.</translation>
  </message>
  <message>
   <source>Write how many people were reached in the month, and how many of them for the first time.</source>
   <translation>Escriba a cuántas personas se llegó en el mes, y a cuántas de ellas por primera vez.</translation>
  </message>
  <message>
   <source>Write in Total how many people were trained.</source>
   <translation>Escriba en Total a cuántas personas se capacitó.</translation>
  </message>
  <message>
   <source>Write it on paper and keep it away from this computer: it opens everything and is shown once.</source>
   <translation>Anótelo en papel y guárdelo lejos de este equipo: lo abre todo y se muestra una sola vez.</translation>
  </message>
  <message>
   <source>Write the admin1 of the activity.</source>
   <translation>Escriba el admin1 de la actividad.</translation>
  </message>
  <message>
   <source>Write the appealing organisation as the plan names it.</source>
   <translation>Escriba la organización solicitante como la nombra el plan.</translation>
  </message>
  <message>
   <source>Write the country of the activity.</source>
   <translation>Escriba el país de la actividad.</translation>
  </message>
  <message>
   <source>Write the implementing partner as the plan names it.</source>
   <translation>Escriba el socio implementador como lo nombra el plan.</translation>
  </message>
  <message>
   <source>Write the month as 2026-09.</source>
   <translation>Escriba el mes como 2026-09.</translation>
  </message>
  <message>
   <source>Write the name of a country of the plan, such as Trinidad and Tobago.</source>
   <translation>Escriba el nombre de un país del plan, como Trinidad and Tobago.</translation>
  </message>
  <message>
   <source>Write the quantity of output: what was done, supported or built.</source>
   <translation>Escriba la cantidad de producto: lo que se hizo, apoyó o construyó.</translation>
  </message>
  <message>
   <source>Write the value of the cash or vouchers in US dollars, or set CVA to No.</source>
   <translation>Escriba el valor del dinero o de los cupones en dólares, o ponga CVA en No.</translation>
  </message>
  <message>
   <source>Write what lies there, 0 too. What is not on the list goes on the empty lines: item, batch, last day.</source>
   <translation>Escriba lo que hay, también 0. Lo que no está en la lista va en las líneas vacías: artículo, lote de fábrica, último día.</translation>
  </message>
  <message>
   <source>Write whole numbers of 0 or more, or leave the cell empty.</source>
   <translation>Escriba números enteros de 0 o más, o deje la celda vacía.</translation>
  </message>
  <message>
   <source>Write-off</source>
   <translation>Baja</translation>
  </message>
  <message>
   <source>Written: {file}</source>
   <translation>Escrito: {file}</translation>
  </message>
  <message>
   <source>You may change the logins of your own site only.</source>
   <translation>Solo puede cambiar los usuarios de su propio centro.</translation>
  </message>
  <message>
   <source>Your role may not do this here.</source>
   <translation>Su función no permite hacer esto aquí.</translation>
  </message>
  <message>
   <source>a 5W file, .xlsx or .csv</source>
   <translation>un archivo 5W, .xlsx o .csv</translation>
  </message>
  <message>
   <source>a bed for each</source>
   <translation>una cama para cada persona</translation>
  </message>
  <message>
   <source>a file in CSV, xlsx, xls or ods; for hmis a folder</source>
   <translation>un archivo CSV, xlsx, xls u ods; para hmis una carpeta</translation>
  </message>
  <message>
   <source>a hidden sheet</source>
   <translation>una hoja oculta</translation>
  </message>
  <message>
   <source>a household is placed in one room</source>
   <translation>un hogar queda en una sola habitación</translation>
  </message>
  <message>
   <source>a name of a file or folder is empty</source>
   <translation>el nombre de un archivo o una carpeta está vacío</translation>
  </message>
  <message>
   <source>a part of its path is no folder</source>
   <translation>una parte de su ruta no es una carpeta</translation>
  </message>
  <message>
   <source>a part that cannot be looked into</source>
   <translation>una parte que no se puede revisar</translation>
  </message>
  <message>
   <source>a row per person</source>
   <translation>una fila por persona</translation>
  </message>
  <message>
   <source>accessibility</source>
   <translation>accesibilidad</translation>
  </message>
  <message>
   <source>accessible</source>
   <translation>accesible</translation>
  </message>
  <message>
   <source>age</source>
   <translation>edad</translation>
  </message>
  <message>
   <source>aged {first} or more</source>
   <translation>de {first} años o más</translation>
  </message>
  <message>
   <source>aged {first} to {last}</source>
   <translation>de {first} a {last} años</translation>
  </message>
  <message>
   <source>aged {last} or less</source>
   <translation>de {last} años o menos</translation>
  </message>
  <message>
   <source>all in {room}</source>
   <translation>todos en {room}</translation>
  </message>
  <message>
   <source>all sites</source>
   <translation>todos los centros</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>y {count} más</translation>
  </message>
  <message>
   <source>another of these: tells stay by stay why the two differ (census report)</source>
   <translation>otra de estas: dice estancia por estancia por qué difieren (informe de censo)</translation>
  </message>
  <message>
   <source>another program uses it</source>
   <translation>otro programa lo está usando</translation>
  </message>
  <message>
   <source>another seed, another shelter</source>
   <translation>otra semilla, otro albergue</translation>
  </message>
  <message>
   <source>arguments</source>
   <translation>argumentos</translation>
  </message>
  <message>
   <source>at most {most} a day</source>
   <translation>como máximo {most} al día</translation>
  </message>
  <message>
   <source>at most {most} a month</source>
   <translation>como máximo {most} al mes</translation>
  </message>
  <message>
   <source>at most {most} in one stay</source>
   <translation>como máximo {most} por estancia</translation>
  </message>
  <message>
   <source>away</source>
   <translation>ausente</translation>
  </message>
  <message>
   <source>away until {day}</source>
   <translation>ausente hasta el {day}</translation>
  </message>
  <message>
   <source>back</source>
   <translation>de vuelta</translation>
  </message>
  <message>
   <source>bag</source>
   <translation>bolsa</translation>
  </message>
  <message>
   <source>bags</source>
   <translation>bolsas</translation>
  </message>
  <message>
   <source>bar</source>
   <translation>barra</translation>
  </message>
  <message>
   <source>bars</source>
   <translation>barras</translation>
  </message>
  <message>
   <source>batch</source>
   <translation>lote de fábrica</translation>
  </message>
  <message>
   <source>bed</source>
   <translation>cama</translation>
  </message>
  <message>
   <source>bed inventories</source>
   <translation>inventarios de camas</translation>
  </message>
  <message>
   <source>beds</source>
   <translation>camas</translation>
  </message>
  <message>
   <source>bills of materials</source>
   <translation>composiciones</translation>
  </message>
  <message>
   <source>bin</source>
   <translation>ubicación</translation>
  </message>
  <message>
   <source>birth date</source>
   <translation>fecha de nacimiento</translation>
  </message>
  <message>
   <source>bottle</source>
   <translation>botella</translation>
  </message>
  <message>
   <source>bottles</source>
   <translation>botellas</translation>
  </message>
  <message>
   <source>box</source>
   <translation>caja</translation>
  </message>
  <message>
   <source>boxes</source>
   <translation>cajas</translation>
  </message>
  <message>
   <source>call name</source>
   <translation>nombre de uso</translation>
  </message>
  <message>
   <source>carton</source>
   <translation>cartón</translation>
  </message>
  <message>
   <source>cartons</source>
   <translation>cartones</translation>
  </message>
  <message>
   <source>categories</source>
   <translation>categorías</translation>
  </message>
  <message>
   <source>category</source>
   <translation>categoría</translation>
  </message>
  <message>
   <source>category code</source>
   <translation>código de categoría</translation>
  </message>
  <message>
   <source>changes of bed inventories that were known</source>
   <translation>cambios en inventarios de camas conocidos</translation>
  </message>
  <message>
   <source>changes of stays that were known</source>
   <translation>cambios en estancias conocidas</translation>
  </message>
  <message>
   <source>changes of the days on which sites are open</source>
   <translation>cambios en los días en que abren los sitios</translation>
  </message>
  <message>
   <source>check a 5W file by the rules of its year, without a database</source>
   <translation>revisar un archivo 5W con las reglas de su año, sin base de datos</translation>
  </message>
  <message>
   <source>check the database, the stock ledger, the beds and the audit trail</source>
   <translation>revisar la base de datos, el libro de existencias, las camas y el registro de auditoría</translation>
  </message>
  <message>
   <source>checked out</source>
   <translation>salida registrada</translation>
  </message>
  <message>
   <source>children below {age} with an adult of their household</source>
   <translation>menores de {age} años con una persona adulta de su hogar</translation>
  </message>
  <message>
   <source>children's room</source>
   <translation>habitación para niñas y niños</translation>
  </message>
  <message>
   <source>codes of persons</source>
   <translation>códigos de personas</translation>
  </message>
  <message>
   <source>coil</source>
   <translation>bobina</translation>
  </message>
  <message>
   <source>coils</source>
   <translation>bobinas</translation>
  </message>
  <message>
   <source>commands:</source>
   <translation>órdenes:</translation>
  </message>
  <message>
   <source>comments</source>
   <translation>comentarios</translation>
  </message>
  <message>
   <source>contacts</source>
   <translation>contactos</translation>
  </message>
  <message>
   <source>copy the database and its keyring, and verify the copy</source>
   <translation>copiar la base de datos y su llavero, y comprobar la copia</translation>
  </message>
  <message>
   <source>count begun {day}</source>
   <translation>conteo iniciado el {day}</translation>
  </message>
  <message>
   <source>currency</source>
   <translation>moneda</translation>
  </message>
  <message>
   <source>cylinder</source>
   <translation>cilindro</translation>
  </message>
  <message>
   <source>cylinders</source>
   <translation>cilindros</translation>
  </message>
  <message>
   <source>day</source>
   <translation>día</translation>
  </message>
  <message>
   <source>days</source>
   <translation>días</translation>
  </message>
  <message>
   <source>different ones</source>
   <translation>diferentes</translation>
  </message>
  <message>
   <source>do the main job without a screen, and say where the results are</source>
   <translation>hacer el trabajo principal sin pantalla y decir dónde están los resultados</translation>
  </message>
  <message>
   <source>documents</source>
   <translation>documentos</translation>
  </message>
  <message>
   <source>donor</source>
   <translation>donante</translation>
  </message>
  <message>
   <source>donors</source>
   <translation>donantes</translation>
  </message>
  <message>
   <source>each counted once</source>
   <translation>cada una contada una vez</translation>
  </message>
  <message>
   <source>else ./pictures</source>
   <translation>si falta, ./pictures</translation>
  </message>
  <message>
   <source>else the name of the site</source>
   <translation>si falta, el nombre del centro</translation>
  </message>
  <message>
   <source>every {days} days</source>
   <translation>cada {days} días</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>todas las personas</translation>
  </message>
  <message>
   <source>exits of stays that were known</source>
   <translation>salidas de estancias ya conocidas</translation>
  </message>
  <message>
   <source>expiry date</source>
   <translation>fecha de vencimiento</translation>
  </message>
  <message>
   <source>families</source>
   <translation>familias</translation>
  </message>
  <message>
   <source>family names</source>
   <translation>apellidos</translation>
  </message>
  <message>
   <source>family room</source>
   <translation>habitación para familias</translation>
  </message>
  <message>
   <source>feet</source>
   <translation>pies</translation>
  </message>
  <message>
   <source>file whose first line is the password</source>
   <translation>archivo cuya primera línea es la contraseña</translation>
  </message>
  <message>
   <source>files to write, by their ending: .xlsx, .pdf, .csv, .json; lists as .xlsx or .csv</source>
   <translation>archivos que se escriben, según su terminación: .xlsx, .pdf, .csv, .json; las listas como .xlsx o .csv</translation>
  </message>
  <message>
   <source>first day in service</source>
   <translation>primer día en servicio</translation>
  </message>
  <message>
   <source>first day without it</source>
   <translation>primer día sin ella</translation>
  </message>
  <message>
   <source>first day, as 2026-09-01</source>
   <translation>primer día, como 2026-09-01</translation>
  </message>
  <message>
   <source>folder for all of it; else one of its own</source>
   <translation>carpeta para todo ello; si falta, una propia</translation>
  </message>
  <message>
   <source>folder for the new database</source>
   <translation>carpeta para la nueva base de datos</translation>
  </message>
  <message>
   <source>folder of the database; else that of the window</source>
   <translation>carpeta de la base de datos; si falta, la de la ventana</translation>
  </message>
  <message>
   <source>foot</source>
   <translation>pie</translation>
  </message>
  <message>
   <source>for another program to read</source>
   <translation>para que lo lea otro programa</translation>
  </message>
  <message>
   <source>for households of up to {last}</source>
   <translation>para hogares de hasta {last}</translation>
  </message>
  <message>
   <source>for households of {first}</source>
   <translation>para hogares de {first}</translation>
  </message>
  <message>
   <source>for households of {first} or more</source>
   <translation>para hogares de {first} o más</translation>
  </message>
  <message>
   <source>for households of {first} to {last}</source>
   <translation>para hogares de {first} a {last}</translation>
  </message>
  <message>
   <source>for infants</source>
   <translation>para bebés</translation>
  </message>
  <message>
   <source>for men and boys</source>
   <translation>para hombres y niños</translation>
  </message>
  <message>
   <source>for people of another gender</source>
   <translation>para personas de otro género</translation>
  </message>
  <message>
   <source>for people whose sex is not known</source>
   <translation>para personas de sexo desconocido</translation>
  </message>
  <message>
   <source>for people with a medical note</source>
   <translation>para personas con una nota médica</translation>
  </message>
  <message>
   <source>for pregnant women</source>
   <translation>para mujeres embarazadas</translation>
  </message>
  <message>
   <source>for residents</source>
   <translation>para residentes</translation>
  </message>
  <message>
   <source>for special diets</source>
   <translation>para dietas especiales</translation>
  </message>
  <message>
   <source>for wheelchair users</source>
   <translation>para personas en silla de ruedas</translation>
  </message>
  <message>
   <source>for women and girls</source>
   <translation>para mujeres y niñas</translation>
  </message>
  <message>
   <source>free</source>
   <translation>libres</translation>
  </message>
  <message>
   <source>gallon</source>
   <translation>galón</translation>
  </message>
  <message>
   <source>gallons</source>
   <translation>galones</translation>
  </message>
  <message>
   <source>given names</source>
   <translation>nombres</translation>
  </message>
  <message>
   <source>grant</source>
   <translation>subvención</translation>
  </message>
  <message>
   <source>head of household</source>
   <translation>jefatura del hogar</translation>
  </message>
  <message>
   <source>held for them</source>
   <translation>reservada para la persona</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>oculto</translation>
  </message>
  <message>
   <source>hidden rows or columns</source>
   <translation>filas o columnas ocultas</translation>
  </message>
  <message>
   <source>hour</source>
   <translation>hora</translation>
  </message>
  <message>
   <source>hours</source>
   <translation>horas</translation>
  </message>
  <message>
   <source>household</source>
   <translation>hogar</translation>
  </message>
  <message>
   <source>households</source>
   <translation>hogares</translation>
  </message>
  <message>
   <source>households of {count} people or more</source>
   <translation>hogares de {count} personas o más</translation>
  </message>
  <message>
   <source>how the census report counts nights: {profiles}</source>
   <translation>cómo cuenta las noches el informe de censo: {profiles}</translation>
  </message>
  <message>
   <source>in the period</source>
   <translation>en el período</translation>
  </message>
  <message>
   <source>in this report</source>
   <translation>en este informe</translation>
  </message>
  <message>
   <source>it is a folder</source>
   <translation>es una carpeta</translation>
  </message>
  <message>
   <source>it is not there</source>
   <translation>no está ahí</translation>
  </message>
  <message>
   <source>item code</source>
   <translation>código de artículo</translation>
  </message>
  <message>
   <source>item details</source>
   <translation>detalles de artículos</translation>
  </message>
  <message>
   <source>item name</source>
   <translation>nombre de artículo</translation>
  </message>
  <message>
   <source>items</source>
   <translation>artículos</translation>
  </message>
  <message>
   <source>items to order</source>
   <translation>artículos por pedir</translation>
  </message>
  <message>
   <source>its links lead in a circle</source>
   <translation>sus enlaces forman un círculo</translation>
  </message>
  <message>
   <source>its name is too long</source>
   <translation>su nombre es demasiado largo</translation>
  </message>
  <message>
   <source>its time zone, as America/Aruba</source>
   <translation>su zona horaria, como America/Aruba</translation>
  </message>
  <message>
   <source>jar</source>
   <translation>tarro</translation>
  </message>
  <message>
   <source>jars</source>
   <translation>tarros</translation>
  </message>
  <message>
   <source>kind of bed</source>
   <translation>tipo de cama</translation>
  </message>
  <message>
   <source>kinds, store by store</source>
   <translation>tipos, almacén por almacén</translation>
  </message>
  <message>
   <source>kit</source>
   <translation>kit</translation>
  </message>
  <message>
   <source>kits</source>
   <translation>kits</translation>
  </message>
  <message>
   <source>language</source>
   <translation>idioma</translation>
  </message>
  <message>
   <source>language of what is said, such as es</source>
   <translation>idioma de lo que se dice, como es</translation>
  </message>
  <message>
   <source>last day, included; stock and grants are as at its end</source>
   <translation>último día, incluido; existencias y subvenciones son como al final de ese día</translation>
  </message>
  <message>
   <source>leaves on {day}</source>
   <translation>sale el {day}</translation>
  </message>
  <message>
   <source>leaving today</source>
   <translation>salen hoy</translation>
  </message>
  <message>
   <source>line {line}: {reason}</source>
   <translation>línea {line}: {reason}</translation>
  </message>
  <message>
   <source>links to other files</source>
   <translation>enlaces a otros archivos</translation>
  </message>
  <message>
   <source>litre</source>
   <translation>litro</translation>
  </message>
  <message>
   <source>litres</source>
   <translation>litros</translation>
  </message>
  <message>
   <source>look through files before they leave: persons, hidden sheets, comments and the like</source>
   <translation>revisar archivos antes de que salgan: personas, hojas ocultas, comentarios y cosas así</translation>
  </message>
  <message>
   <source>lots</source>
   <translation>lotes</translation>
  </message>
  <message>
   <source>lots in no statement</source>
   <translation>lotes en ningún estado</translation>
  </message>
  <message>
   <source>make an encrypted database with its first site and login</source>
   <translation>crear una base de datos cifrada con su primer centro y usuario</translation>
  </message>
  <message>
   <source>make the sample shelter: five invented sites with 18 months of history</source>
   <translation>crear el albergue de muestra: cinco centros inventados con 18 meses de historia</translation>
  </message>
  <message>
   <source>men</source>
   <translation>hombres</translation>
  </message>
  <message>
   <source>men and boys</source>
   <translation>hombres y niños</translation>
  </message>
  <message>
   <source>men's room</source>
   <translation>habitación para hombres</translation>
  </message>
  <message>
   <source>minimum quantity</source>
   <translation>cantidad mínima</translation>
  </message>
  <message>
   <source>minimums</source>
   <translation>mínimos</translation>
  </message>
  <message>
   <source>minors</source>
   <translation>menores</translation>
  </message>
  <message>
   <source>minors with carers</source>
   <translation>menores con quienes les cuidan</translation>
  </message>
  <message>
   <source>mixed room</source>
   <translation>habitación mixta</translation>
  </message>
  <message>
   <source>more with a reason</source>
   <translation>más con un motivo</translation>
  </message>
  <message>
   <source>name of the first site</source>
   <translation>nombre del primer centro</translation>
  </message>
  <message>
   <source>names known here</source>
   <translation>nombres conocidos aquí</translation>
  </message>
  <message>
   <source>neither their indicator type nor their indicator is known</source>
   <translation>no se conoce ni su tipo de indicador ni su indicador</translation>
  </message>
  <message>
   <source>new {what}: {count}</source>
   <translation>nuevos ({what}): {count}</translation>
  </message>
  <message>
   <source>nights, of those who left</source>
   <translation>noches, de quienes salieron</translation>
  </message>
  <message>
   <source>no boy alone</source>
   <translation>ningún niño solo</translation>
  </message>
  <message>
   <source>no child alone with adults of other households</source>
   <translation>ningún menor sin acompañante con personas adultas de otros hogares</translation>
  </message>
  <message>
   <source>no couple</source>
   <translation>ninguna pareja</translation>
  </message>
  <message>
   <source>no family of 4</source>
   <translation>ninguna familia de 4</translation>
  </message>
  <message>
   <source>no girl alone</source>
   <translation>ninguna niña sola</translation>
  </message>
  <message>
   <source>no men</source>
   <translation>ningún hombre</translation>
  </message>
  <message>
   <source>no more people than floor area, toilets and staff allow</source>
   <translation>no más personas de las que permiten la superficie, los inodoros y el personal</translation>
  </message>
  <message>
   <source>no more people than the fire limit allows</source>
   <translation>no más personas de las que permite el límite contra incendios</translation>
  </message>
  <message>
   <source>no mother with children</source>
   <translation>ninguna madre con menores</translation>
  </message>
  <message>
   <source>no one who uses a wheelchair</source>
   <translation>nadie en silla de ruedas</translation>
  </message>
  <message>
   <source>no women</source>
   <translation>ninguna mujer</translation>
  </message>
  <message>
   <source>not on a day with {item}</source>
   <translation>no el mismo día que {item}</translation>
  </message>
  <message>
   <source>not on the list</source>
   <translation>no está en la lista</translation>
  </message>
  <message>
   <source>not possible here</source>
   <translation>no es posible aquí</translation>
  </message>
  <message>
   <source>not understood: {words}</source>
   <translation>no se entiende: {words}</translation>
  </message>
  <message>
   <source>note on line {line}: {remark}</source>
   <translation>nota en la línea {line}: {remark}</translation>
  </message>
  <message>
   <source>note on {file} line {line}: {remark}</source>
   <translation>nota sobre {file} línea {line}: {remark}</translation>
  </message>
  <message>
   <source>number</source>
   <translation>número</translation>
  </message>
  <message>
   <source>number of beds</source>
   <translation>número de camas</translation>
  </message>
  <message>
   <source>occupied</source>
   <translation>ocupadas</translation>
  </message>
  <message>
   <source>of the beds that could be used</source>
   <translation>de las camas que se podían usar</translation>
  </message>
  <message>
   <source>ok</source>
   <translation>bien</translation>
  </message>
  <message>
   <source>once a day</source>
   <translation>una vez al día</translation>
  </message>
  <message>
   <source>one country, such as AW; else all</source>
   <translation>un país, como AW; si no, todos</translation>
  </message>
  <message>
   <source>one donor; else all (donor and grants reports)</source>
   <translation>un donante; si no, todos (informes de donantes y de subvenciones)</translation>
  </message>
  <message>
   <source>one of those below</source>
   <translation>una de las de abajo</translation>
  </message>
  <message>
   <source>one site; else all</source>
   <translation>un centro; si falta, todos</translation>
  </message>
  <message>
   <source>options</source>
   <translation>opciones</translation>
  </message>
  <message>
   <source>ounce</source>
   <translation>onza</translation>
  </message>
  <message>
   <source>ounces</source>
   <translation>onzas</translation>
  </message>
  <message>
   <source>out of service</source>
   <translation>fuera de servicio</translation>
  </message>
  <message>
   <source>out of service from {day}</source>
   <translation>fuera de servicio desde el {day}</translation>
  </message>
  <message>
   <source>over stay</source>
   <translation>con la estancia vencida</translation>
  </message>
  <message>
   <source>over {nights} nights</source>
   <translation>en {nights} noches</translation>
  </message>
  <message>
   <source>pack</source>
   <translation>empaque</translation>
  </message>
  <message>
   <source>pack quantity</source>
   <translation>cantidad por empaque</translation>
  </message>
  <message>
   <source>packet</source>
   <translation>paquete</translation>
  </message>
  <message>
   <source>packets</source>
   <translation>paquetes</translation>
  </message>
  <message>
   <source>packs</source>
   <translation>empaques</translation>
  </message>
  <message>
   <source>pair</source>
   <translation>par</translation>
  </message>
  <message>
   <source>pairs</source>
   <translation>pares</translation>
  </message>
  <message>
   <source>people</source>
   <translation>personas</translation>
  </message>
  <message>
   <source>people of another sex</source>
   <translation>personas de otro sexo</translation>
  </message>
  <message>
   <source>people whose sex is not known</source>
   <translation>personas de sexo desconocido</translation>
  </message>
  <message>
   <source>piece</source>
   <translation>unidad</translation>
  </message>
  <message>
   <source>pieces</source>
   <translation>unidades</translation>
  </message>
  <message>
   <source>pound</source>
   <translation>libra</translation>
  </message>
  <message>
   <source>pounds</source>
   <translation>libras</translation>
  </message>
  <message>
   <source>quantity</source>
   <translation>cantidad</translation>
  </message>
  <message>
   <source>quintal</source>
   <translation>quintal</translation>
  </message>
  <message>
   <source>quintals</source>
   <translation>quintales</translation>
  </message>
  <message>
   <source>received at the desk</source>
   <translation>ya recibió</translation>
  </message>
  <message>
   <source>recorded nights</source>
   <translation>noches registradas</translation>
  </message>
  <message>
   <source>refused {count}</source>
   <translation>rechazadas {count}</translation>
  </message>
  <message>
   <source>reserved</source>
   <translation>reservadas</translation>
  </message>
  <message>
   <source>roll</source>
   <translation>rollo</translation>
  </message>
  <message>
   <source>rolls</source>
   <translation>rollos</translation>
  </message>
  <message>
   <source>room</source>
   <translation>habitación</translation>
  </message>
  <message>
   <source>room for children with their carers</source>
   <translation>habitación para menores con quienes les cuidan</translation>
  </message>
  <message>
   <source>rooms</source>
   <translation>habitaciones</translation>
  </message>
  <message>
   <source>row {row} (line {line}): {rule}: {remedy}</source>
   <translation>fila {row} (línea {line}): {rule}: {remedy}</translation>
  </message>
  <message>
   <source>row {row}, {indicator} in {country}: {rule}: {remedy}</source>
   <translation>fila {row}, {indicator} en {country}: {rule}: {remedy}</translation>
  </message>
  <message>
   <source>rows {count}, to be mended {flagged}</source>
   <translation>filas {count}, por corregir {flagged}</translation>
  </message>
  <message>
   <source>sachet</source>
   <translation>sobre</translation>
  </message>
  <message>
   <source>sachets</source>
   <translation>sobres</translation>
  </message>
  <message>
   <source>sack</source>
   <translation>saco</translation>
  </message>
  <message>
   <source>sacks</source>
   <translation>sacos</translation>
  </message>
  <message>
   <source>same floor as {who}</source>
   <translation>mismo piso que {who}</translation>
  </message>
  <message>
   <source>save a picture of every page</source>
   <translation>guardar una imagen de cada página</translation>
  </message>
  <message>
   <source>say how the sites stand now</source>
   <translation>decir cómo están los centros ahora</translation>
  </message>
  <message>
   <source>say what would be taken, and keep nothing</source>
   <translation>decir qué se tomaría, sin guardar nada</translation>
  </message>
  <message>
   <source>say which version this is and end</source>
   <translation>decir qué versión es y terminar</translation>
  </message>
  <message>
   <source>set</source>
   <translation>juego</translation>
  </message>
  <message>
   <source>sets</source>
   <translation>juegos</translation>
  </message>
  <message>
   <source>sex</source>
   <translation>sexo</translation>
  </message>
  <message>
   <source>sheet</source>
   <translation>lámina</translation>
  </message>
  <message>
   <source>sheets</source>
   <translation>láminas</translation>
  </message>
  <message>
   <source>show this help and end</source>
   <translation>mostrar esta ayuda y terminar</translation>
  </message>
  <message>
   <source>site</source>
   <translation>centro</translation>
  </message>
  <message>
   <source>site or household: rows of the census report; else site</source>
   <translation>site o household: filas del informe de censo; si falta, site</translation>
  </message>
  <message>
   <source>sites</source>
   <translation>sitios</translation>
  </message>
  <message>
   <source>skipped {rule} for {count} rows: {reason}</source>
   <translation>omitida {rule} en {count} filas: {reason}</translation>
  </message>
  <message>
   <source>skipped {rule}: {reason}</source>
   <translation>omitida {rule}: {reason}</translation>
  </message>
  <message>
   <source>something inside that can hold or do anything</source>
   <translation>algo dentro que puede contener o hacer cualquier cosa</translation>
  </message>
  <message>
   <source>something of that name is there already</source>
   <translation>ya existe algo con ese nombre</translation>
  </message>
  <message>
   <source>stays</source>
   <translation>estancias</translation>
  </message>
  <message>
   <source>stays without a day of leaving</source>
   <translation>se aloja sin día de salida</translation>
  </message>
  <message>
   <source>still needed: {words}</source>
   <translation>todavía falta: {words}</translation>
  </message>
  <message>
   <source>store</source>
   <translation>almacén</translation>
  </message>
  <message>
   <source>stores</source>
   <translation>almacenes</translation>
  </message>
  <message>
   <source>tablet</source>
   <translation>tableta</translation>
  </message>
  <message>
   <source>tablets</source>
   <translation>tabletas</translation>
  </message>
  <message>
   <source>take items, kits, stock, minimums, beds, people or an HMIS export from files</source>
   <translation>tomar artículos, kits, existencias, mínimos, camas, personas o una exportación HMIS de archivos</translation>
  </message>
  <message>
   <source>taken {count}</source>
   <translation>tomadas {count}</translation>
  </message>
  <message>
   <source>the admin1 units of their country are not listed</source>
   <translation>las unidades admin1 de su país no están en la lista</translation>
  </message>
  <message>
   <source>the adults who come with them: {who}</source>
   <translation>las personas adultas que vienen con ellos: {who}</translation>
  </message>
  <message>
   <source>the disk can only be read</source>
   <translation>el disco es de solo lectura</translation>
  </message>
  <message>
   <source>the disk failed</source>
   <translation>el disco falló</translation>
  </message>
  <message>
   <source>the disk is full</source>
   <translation>el disco está lleno</translation>
  </message>
  <message>
   <source>the file has no column {columns}</source>
   <translation>el archivo no tiene la columna {columns}</translation>
  </message>
  <message>
   <source>the file has no list of admin2 units</source>
   <translation>el archivo no tiene una lista de unidades admin2</translation>
  </message>
  <message>
   <source>the file has no list of implementing partners of the plan</source>
   <translation>el archivo no tiene una lista de los socios implementadores del plan</translation>
  </message>
  <message>
   <source>the file has no list of the organisations of the plan</source>
   <translation>el archivo no tiene una lista de las organizaciones del plan</translation>
  </message>
  <message>
   <source>the month, as 2026-09</source>
   <translation>el mes, como 2026-09</translation>
  </message>
  <message>
   <source>the rows behind a pivot table</source>
   <translation>las filas detrás de una tabla dinámica</translation>
  </message>
  <message>
   <source>the sheet of a workbook; else the first that holds a table</source>
   <translation>la hoja de un libro; si falta, la primera que tenga una tabla</translation>
  </message>
  <message>
   <source>the sheet of a workbook; else the first with rows</source>
   <translation>la hoja de un libro; si no, la primera con filas</translation>
  </message>
  <message>
   <source>the site of all that is new; else what the file says, or your own</source>
   <translation>el centro de todo lo nuevo; si falta, el que dice el archivo, o el suyo</translation>
  </message>
  <message>
   <source>their country in two letters; else that of the time zone</source>
   <translation>su país en dos letras; si no, el de la zona horaria</translation>
  </message>
  <message>
   <source>their indicator is not in the list of the year</source>
   <translation>su indicador no está en la lista del año</translation>
  </message>
  <message>
   <source>these words cannot be used ({problem})</source>
   <translation>estas palabras no sirven ({problem})</translation>
  </message>
  <message>
   <source>time zone of the sites that hmis makes; else that of the first site</source>
   <translation>zona horaria de los sitios que crea hmis; si no, la del primer sitio</translation>
  </message>
  <message>
   <source>tin</source>
   <translation>lata</translation>
  </message>
  <message>
   <source>tins</source>
   <translation>latas</translation>
  </message>
  <message>
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <source>tonne</source>
   <translation>tonelada</translation>
  </message>
  <message>
   <source>tonnes</source>
   <translation>toneladas</translation>
  </message>
  <message>
   <source>tube</source>
   <translation>tubo</translation>
  </message>
  <message>
   <source>tubes</source>
   <translation>tubos</translation>
  </message>
  <message>
   <source>two beds</source>
   <translation>dos camas</translation>
  </message>
  <message>
   <source>two letters; else the country of the time zone</source>
   <translation>dos letras; si falta, el país de la zona horaria</translation>
  </message>
  <message>
   <source>two stays</source>
   <translation>dos estancias</translation>
  </message>
  <message>
   <source>unit</source>
   <translation>unidad</translation>
  </message>
  <message>
   <source>unit cost</source>
   <translation>costo unitario</translation>
  </message>
  <message>
   <source>usage: </source>
   <translation>uso: </translation>
  </message>
  <message>
   <source>use</source>
   <translation>uso</translation>
  </message>
  <message>
   <source>what a word for a unit means, remembered; as tns=tin</source>
   <translation>qué significa una palabra de unidad, se recuerda; como tns=tin</translation>
  </message>
  <message>
   <source>where to write it: .xlsx or .csv</source>
   <translation>dónde escribirlo: .xlsx o .csv</translation>
  </message>
  <message>
   <source>who made the file</source>
   <translation>quién hizo el archivo</translation>
  </message>
  <message>
   <source>who needs an accessible bed gets one</source>
   <translation>quien necesita una cama accesible la recibe</translation>
  </message>
  <message>
   <source>whose rules are asked, such as 2026</source>
   <translation>el año de las reglas, como 2026</translation>
  </message>
  <message>
   <source>whose template and rules; else the month's own</source>
   <translation>el año de la plantilla y las reglas; si no, el del mes</translation>
  </message>
  <message>
   <source>with a known cost</source>
   <translation>con costo conocido</translation>
  </message>
  <message>
   <source>with their household</source>
   <translation>con su hogar</translation>
  </message>
  <message>
   <source>women</source>
   <translation>mujeres</translation>
  </message>
  <message>
   <source>women and girls</source>
   <translation>mujeres y niñas</translation>
  </message>
  <message>
   <source>women's room</source>
   <translation>habitación para mujeres</translation>
  </message>
  <message>
   <source>write a donor, occupancy, stock or census report</source>
   <translation>escribir un informe para donantes, de ocupación, de existencias o de censo</translation>
  </message>
  <message>
   <source>write a row per row of the file and a column per rule, with 1 where it fails</source>
   <translation>escribir una fila por fila del archivo y una columna por regla, con 1 donde falla</translation>
  </message>
  <message>
   <source>write the 5W of a month once every row passes the rules of its year</source>
   <translation>escribir el 5W de un mes cuando cada fila cumple las reglas de su año</translation>
  </message>
  <message>
   <source>write the file although some rows break a rule</source>
   <translation>escribir el archivo aunque algunas filas incumplan una regla</translation>
  </message>
  <message>
   <source>write the totals of each month and New added up, by country, admin1 and sector (.xlsx, .csv)</source>
   <translation>escribir los totales de cada mes y Nuevos acumulados, por país, admin1 y sector (.xlsx, .csv)</translation>
  </message>
  <message>
   <source>written {path}</source>
   <translation>escrito {path}</translation>
  </message>
  <message>
   <source>yard</source>
   <translation>yarda</translation>
  </message>
  <message>
   <source>yards</source>
   <translation>yardas</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>ayer</translation>
  </message>
  <message>
   <source>you may not use it</source>
   <translation>no tiene permiso</translation>
  </message>
  <message>
   <source>{bed} is given twice on {night}.</source>
   <translation>{bed} está dada dos veces el {night}.</translation>
  </message>
  <message>
   <source>{code} and {others} more registered</source>
   <translation>{code} y {others} más en el registro</translation>
  </message>
  <message>
   <source>{code} changed</source>
   <translation>{code}: cambios guardados</translation>
  </message>
  <message>
   <source>{code} has a wrong character; please compare it again.</source>
   <translation>{code} tiene un carácter equivocado; compárelo de nuevo.</translation>
  </message>
  <message>
   <source>{code} is a new code, and the row gives it no name.</source>
   <translation>{code} es un código nuevo, y la fila no le da nombre.</translation>
  </message>
  <message>
   <source>{code} is in another household; leave it first.</source>
   <translation>{code} está en otro hogar; primero hay que salir de él.</translation>
  </message>
  <message>
   <source>{code} is in no household.</source>
   <translation>{code} no está en ningún hogar.</translation>
  </message>
  <message>
   <source>{code} is in this household already.</source>
   <translation>{code} ya está en este hogar.</translation>
  </message>
  <message>
   <source>{code} is no code of a language. One is es.</source>
   <translation>{code} no es un código de idioma. Uno es es.</translation>
  </message>
  <message>
   <source>{code} is no way to count; use {known}.</source>
   <translation>{code} no es una forma de contar; use {known}.</translation>
  </message>
  <message>
   <source>{code} is not a country of two letters. One is AW.</source>
   <translation>{code} no es un país de dos letras. Uno es AW.</translation>
  </message>
  <message>
   <source>{code} is not a currency. One is EUR.</source>
   <translation>{code} no es una moneda. Una es EUR.</translation>
  </message>
  <message>
   <source>{code} is now the head of the household</source>
   <translation>{code} tiene ahora la jefatura del hogar</translation>
  </message>
  <message>
   <source>{code} is on the list already.</source>
   <translation>{code} ya está en la lista.</translation>
  </message>
  <message>
   <source>{code} joined the household of {head}</source>
   <translation>{code} se unió al hogar de {head}</translation>
  </message>
  <message>
   <source>{code} left the household</source>
   <translation>{code} dejó el hogar</translation>
  </message>
  <message>
   <source>{code} put on the list of {name}</source>
   <translation>{code}: en la lista de {name}</translation>
  </message>
  <message>
   <source>{code} received in this round already.</source>
   <translation>{code} ya recibió en esta ronda.</translation>
  </message>
  <message>
   <source>{code} registered</source>
   <translation>{code} en el registro</translation>
  </message>
  <message>
   <source>{code} taken off the list of {name}</source>
   <translation>{code}: fuera de la lista de {name}</translation>
  </message>
  <message>
   <source>{code} was taken off the list.</source>
   <translation>{code} se quitó de la lista.</translation>
  </message>
  <message>
   <source>{code}: card made</source>
   <translation>{code}: tarjeta hecha</translation>
  </message>
  <message>
   <source>{code}: new card; the one before is no longer valid</source>
   <translation>{code}: tarjeta nueva; la anterior ya no vale</translation>
  </message>
  <message>
   <source>{column} is blank or too long.</source>
   <translation>{column} está vacío o es demasiado largo.</translation>
  </message>
  <message>
   <source>{column} “{value}” is not a day written like 2026-09-03.</source>
   <translation>{column} “{value}” no es un día escrito como 2026-09-03.</translation>
  </message>
  <message>
   <source>{column} “{value}” is not a whole number.</source>
   <translation>{column} “{value}” no es un número entero.</translation>
  </message>
  <message>
   <source>{count} beds added to {room}</source>
   <translation>{count} camas agregadas a {room}</translation>
  </message>
  <message>
   <source>{count} beds in one room: 1 to {most} can be taken.</source>
   <translation>{count} camas en una habitación: se pueden tomar de 1 a {most}.</translation>
  </message>
  <message>
   <source>{count} beds in {room} are too many for one room.</source>
   <translation>{count} camas en {room} son demasiadas para una habitación.</translation>
  </message>
  <message>
   <source>{count} boys alone</source>
   <translation>{count} niños solos</translation>
  </message>
  <message>
   <source>{count} cards made</source>
   <translation>{count} tarjetas hechas</translation>
  </message>
  <message>
   <source>{count} couples</source>
   <translation>{count} parejas</translation>
  </message>
  <message>
   <source>{count} enrolments passed over: nobody had moved in.</source>
   <translation>{count} inscripciones omitidas: nadie se había mudado aún.</translation>
  </message>
  <message>
   <source>{count} enrolments passed over: nobody sleeps there.</source>
   <translation>{count} inscripciones omitidas: allí no duerme nadie.</translation>
  </message>
  <message>
   <source>{count} families of 4</source>
   <translation>{count} familias de 4</translation>
  </message>
  <message>
   <source>{count} girls alone</source>
   <translation>{count} niñas solas</translation>
  </message>
  <message>
   <source>{count} items added to the catalogue</source>
   <translation>{count} artículos añadidos al catálogo</translation>
  </message>
  <message>
   <source>{count} lines are under another item than their lot.</source>
   <translation>{count} líneas están en otro artículo que el de su lote.</translation>
  </message>
  <message>
   <source>{count} lines counted</source>
   <translation>{count} líneas contadas</translation>
  </message>
  <message>
   <source>{count} lines received</source>
   <translation>{count} líneas recibidas</translation>
  </message>
  <message>
   <source>{count} lines to count again</source>
   <translation>{count} líneas por contar de nuevo</translation>
  </message>
  <message>
   <source>{count} lots</source>
   <translation>{count} lotes</translation>
  </message>
  <message>
   <source>{count} lots became more or less while they moved between bins.</source>
   <translation>{count} lotes cambiaron de cantidad al pasar entre ubicaciones.</translation>
  </message>
  <message>
   <source>{count} mothers with 1 child</source>
   <translation>{count} madres con 1 menor</translation>
  </message>
  <message>
   <source>{count} mothers with 2 children</source>
   <translation>{count} madres con 2 menores</translation>
  </message>
  <message>
   <source>{count} mothers with 3 children</source>
   <translation>{count} madres con 3 menores</translation>
  </message>
  <message>
   <source>{count} people here no longer fit: {codes}. {why}</source>
   <translation>{count} personas de aquí ya no corresponden: {codes}. {why}</translation>
  </message>
  <message>
   <source>{count} people turned away: {why}</source>
   <translation>{count} personas sin lugar: {why}</translation>
  </message>
  <message>
   <source>{count} reversals are not the opposite of the line they name.</source>
   <translation>{count} anulaciones no son lo contrario de la línea que nombran.</translation>
  </message>
  <message>
   <source>{count} rows imported</source>
   <translation>{count} filas importadas</translation>
  </message>
  <message>
   <source>{count} single men</source>
   <translation>{count} hombres solos</translation>
  </message>
  <message>
   <source>{count} single women</source>
   <translation>{count} mujeres solas</translation>
  </message>
  <message>
   <source>{count} women who use wheelchairs</source>
   <translation>{count} mujeres en silla de ruedas</translation>
  </message>
  <message>
   <source>{count} x {kit} assembled</source>
   <translation>{count} x {kit}: armados</translation>
  </message>
  <message>
   <source>{count} x {kit} taken apart</source>
   <translation>{count} x {kit}: desarmados</translation>
  </message>
  <message>
   <source>{days} days ago</source>
   <translation>hace {days} días</translation>
  </message>
  <message>
   <source>{day} {month}</source>
   <translation>{day} {month}</translation>
  </message>
  <message>
   <source>{day} {month} {year}</source>
   <translation>{day} {month} {year}</translation>
  </message>
  <message>
   <source>{donor} added</source>
   <translation>{donor}: agregado</translation>
  </message>
  <message>
   <source>{donor} renamed</source>
   <translation>{donor}: nombre cambiado</translation>
  </message>
  <message>
   <source>{fault}</source>
   <translation>{fault}</translation>
  </message>
  <message>
   <source>{file} cannot be read.</source>
   <translation>No se puede leer {file}.</translation>
  </message>
  <message>
   <source>{file} cannot be read: {reason}.</source>
   <translation>No se puede leer {file}: {reason}.</translation>
  </message>
  <message>
   <source>{file} cannot be written.</source>
   <translation>No se puede escribir {file}.</translation>
  </message>
  <message>
   <source>{file} cannot be written: {reason}.</source>
   <translation>No se puede escribir {file}: {reason}.</translation>
  </message>
  <message>
   <source>{file} has no column for: {columns}.</source>
   <translation>{file} no tiene columna para: {columns}.</translation>
  </message>
  <message>
   <source>{file} holds no rows.</source>
   <translation>{file} no contiene filas.</translation>
  </message>
  <message>
   <source>{file} is not the database that this keyring opens, or it is damaged.</source>
   <translation>{file} no es la base de datos que abre este llavero, o está dañada.</translation>
  </message>
  <message>
   <source>{file} line {line}: {reason}</source>
   <translation>{file} línea {line}: {reason}</translation>
  </message>
  <message>
   <source>{file}: nothing found</source>
   <translation>{file}: no se encontró nada</translation>
  </message>
  <message>
   <source>{file}: {reason}.</source>
   <translation>{file}: {reason}.</translation>
  </message>
  <message>
   <source>{file}: {what} ({where}, {count})</source>
   <translation>{file}: {what} ({where}, {count})</translation>
  </message>
  <message>
   <source>{first} {then}</source>
   <translation>{first} {then}</translation>
  </message>
  <message>
   <source>{first}, {rest}</source>
   <translation>{first}, {rest}</translation>
  </message>
  <message>
   <source>{first}, {second}</source>
   <translation>{first}, {second}</translation>
  </message>
  <message>
   <source>{first}; {rest}</source>
   <translation>{first}; {rest}</translation>
  </message>
  <message>
   <source>{first}; {second}</source>
   <translation>{first}; {second}</translation>
  </message>
  <message>
   <source>{folder} is no HMIS export: it has no {files}.</source>
   <translation>{folder} no es una exportación HMIS: no tiene {files}.</translation>
  </message>
  <message>
   <source>{grant} counts in {wanted}, and no rate says what {currency} was worth on {day}.</source>
   <translation>{grant} cuenta en {wanted}, y ningún tipo de cambio dice cuánto valía {currency} el {day}.</translation>
  </message>
  <message>
   <source>{grant} ended on {day}.</source>
   <translation>{grant} terminó el {day}.</translation>
  </message>
  <message>
   <source>{grant} starts on {day}.</source>
   <translation>{grant} empieza el {day}.</translation>
  </message>
  <message>
   <source>{grant} would be over its budget by {currency} {amount}.</source>
   <translation>{grant} superaría su presupuesto en {currency} {amount}.</translation>
  </message>
  <message>
   <source>{guard} is missing.</source>
   <translation>Falta {guard}.</translation>
  </message>
  <message>
   <source>{guard} is none of this program.</source>
   <translation>{guard} no es de este programa.</translation>
  </message>
  <message>
   <source>{guard} was changed.</source>
   <translation>{guard} fue cambiada.</translation>
  </message>
  <message>
   <source>{indicator} is an indicator of {sector}.</source>
   <translation>{indicator} es un indicador de {sector}.</translation>
  </message>
  <message>
   <source>{item} added to the catalogue</source>
   <translation>{item}: agregado al catálogo</translation>
  </message>
  <message>
   <source>{item} adjusted by {difference}</source>
   <translation>{item}: ajustado en {difference}</translation>
  </message>
  <message>
   <source>{item} and {other} are not given to the same person on one day.</source>
   <translation>{item} y {other} no se entregan a la misma persona el mismo día.</translation>
  </message>
  <message>
   <source>{item} cannot be an alternative to itself.</source>
   <translation>{item} no puede ser alternativa de sí mismo.</translation>
  </message>
  <message>
   <source>{item} changed</source>
   <translation>{item}: cambios guardados</translation>
  </message>
  <message>
   <source>{item} counted</source>
   <translation>{item}: contado</translation>
  </message>
  <message>
   <source>{item} has expired: it can only be written off or sent back.</source>
   <translation>{item} está vencido: solo se puede dar de baja o devolver.</translation>
  </message>
  <message>
   <source>{item} has no bill of materials yet.</source>
   <translation>{item} todavía no tiene composición.</translation>
  </message>
  <message>
   <source>{item} holds this kit itself, so it cannot go into it.</source>
   <translation>{item} contiene este kit, así que no puede ir dentro de él.</translation>
  </message>
  <message>
   <source>{item} is a kit: only whole kits go into a kit.</source>
   <translation>{item} es un kit: en un kit solo entran kits enteros.</translation>
  </message>
  <message>
   <source>{item} is counted by the {unit}, and {quantity} is not a whole number.</source>
   <translation>{item} se cuenta por {unit}, y {quantity} no es un número entero.</translation>
  </message>
  <message>
   <source>{item} is counted in {unit} already, so its unit cannot become {other}.</source>
   <translation>{item} ya se cuenta en {unit}, así que su unidad no puede pasar a {other}.</translation>
  </message>
  <message>
   <source>{item} is counted in {unit}, and the row counts it in {other}, which is no pack of it.</source>
   <translation>{item} se cuenta en {unit} y la fila lo cuenta en {other}, que no es un empaque suyo.</translation>
  </message>
  <message>
   <source>{item} is in use again</source>
   <translation>{item} está en uso de nuevo</translation>
  </message>
  <message>
   <source>{item} is no longer in the catalogue.</source>
   <translation>{item} ya no está en el catálogo.</translation>
  </message>
  <message>
   <source>{item} is no longer in use.</source>
   <translation>{item} ya no se usa.</translation>
  </message>
  <message>
   <source>{item} is not in the catalogue; import the catalogue first.</source>
   <translation>{item} no está en el catálogo; importe primero el catálogo.</translation>
  </message>
  <message>
   <source>{item} is out of stock.</source>
   <translation>{item}: agotado.</translation>
  </message>
  <message>
   <source>{item} lies in quarantine: release it first.</source>
   <translation>{item} está en cuarentena: libérelo primero.</translation>
  </message>
  <message>
   <source>{item} retired</source>
   <translation>{item}: retirado</translation>
  </message>
  <message>
   <source>{item} set apart: {reason}</source>
   <translation>{item}: apartado ({reason})</translation>
  </message>
  <message>
   <source>{item} stands in it twice.</source>
   <translation>{item} aparece dos veces.</translation>
  </message>
  <message>
   <source>{item} was put right after it was counted: count it again.</source>
   <translation>{item} se corrigió después de contarlo: vuelva a contarlo.</translation>
  </message>
  <message>
   <source>{item}: count what is left before the round is closed.</source>
   <translation>{item}: cuente lo que queda antes de cerrar la ronda.</translation>
  </message>
  <message>
   <source>{item}: no rule says that it is due.</source>
   <translation>{item}: ninguna regla dice que corresponde.</translation>
  </message>
  <message>
   <source>{item}: none of it was taken out.</source>
   <translation>{item}: no se sacó nada.</translation>
  </message>
  <message>
   <source>{item}: only {left} can be brought back.</source>
   <translation>{item}: solo se pueden devolver {left}.</translation>
  </message>
  <message>
   <source>{item}: some of it lies in quarantine at the table; release it or write it off first.</source>
   <translation>{item}: una parte está en cuarentena en la mesa; libérela o dele de baja primero.</translation>
  </message>
  <message>
   <source>{item}: the rule ends</source>
   <translation>{item}: la regla termina</translation>
  </message>
  <message>
   <source>{item}: this reason does not fit the difference.</source>
   <translation>{item}: este motivo no corresponde a la diferencia.</translation>
  </message>
  <message>
   <source>{item}: what is due was saved</source>
   <translation>{item}: se guardó lo que corresponde</translation>
  </message>
  <message>
   <source>{item}: what is left cannot be below zero.</source>
   <translation>{item}: lo que queda no puede ser menos de cero.</translation>
  </message>
  <message>
   <source>{item}: {due} may be given now, not {wanted}.</source>
   <translation>{item}: ahora se puede entregar {due}, no {wanted}.</translation>
  </message>
  <message>
   <source>{item}: {gap} missing; say why before the round is closed.</source>
   <translation>{item}: faltan {gap}; diga por qué antes de cerrar la ronda.</translation>
  </message>
  <message>
   <source>{item}: {gap} too many; say why before the round is closed.</source>
   <translation>{item}: sobran {gap}; diga por qué antes de cerrar la ronda.</translation>
  </message>
  <message>
   <source>{item}: {reason}.</source>
   <translation>{item}: {reason}.</translation>
  </message>
  <message>
   <source>{kit} is left out, since line {line} is.</source>
   <translation>{kit} queda fuera, porque la línea {line} queda fuera.</translation>
  </message>
  <message>
   <source>{kit}: {reason}</source>
   <translation>{kit}: {reason}</translation>
  </message>
  <message>
   <source>{limit}: passed on {day}</source>
   <translation>{limit}: venció el {day}</translation>
  </message>
  <message>
   <source>{limit}: until {day}</source>
   <translation>{limit}: hasta el {day}</translation>
  </message>
  <message>
   <source>{login} added</source>
   <translation>{login}: agregado</translation>
  </message>
  <message>
   <source>{month} {year}</source>
   <translation>{month} {year}</translation>
  </message>
  <message>
   <source>{name} cancelled</source>
   <translation>{name}: cancelada</translation>
  </message>
  <message>
   <source>{name} closed</source>
   <translation>{name}: cerrada</translation>
  </message>
  <message>
   <source>{name} has no column for {fields}.</source>
   <translation>{name} no tiene columna para {fields}.</translation>
  </message>
  <message>
   <source>{name} has no sheet {sheet}.</source>
   <translation>{name} no tiene la hoja {sheet}.</translation>
  </message>
  <message>
   <source>{name} has two columns {header}.</source>
   <translation>{name} tiene dos columnas {header}.</translation>
  </message>
  <message>
   <source>{name} is a text file and has no sheets.</source>
   <translation>{name} es un archivo de texto y no tiene hojas.</translation>
  </message>
  <message>
   <source>{name} is a web page with a spreadsheet's name. Save the table as .xlsx or .csv.</source>
   <translation>{name} es una página web con nombre de hoja de cálculo. Guarde la tabla como .xlsx o .csv.</translation>
  </message>
  <message>
   <source>{name} is an old .xls or Word file: save it as .xlsx, .csv or .pdf first.</source>
   <translation>{name} es un archivo antiguo .xls o de Word: guárdelo primero como .xlsx, .csv o .pdf.</translation>
  </message>
  <message>
   <source>{name} is damaged and cannot be read.</source>
   <translation>{name} está dañado y no se puede leer.</translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation>{name} está vacío.</translation>
  </message>
  <message>
   <source>{name} is larger than {limit} MB.</source>
   <translation>{name} tiene más de {limit} MB.</translation>
  </message>
  <message>
   <source>{name} is neither a workbook, a PDF nor a text file.</source>
   <translation>{name} no es ni un libro de cálculo, ni un PDF, ni un archivo de texto.</translation>
  </message>
  <message>
   <source>{name} is no 5W file: it has hardly any of the columns of a 5W.</source>
   <translation>{name} no es un archivo 5W: casi no tiene columnas de un 5W.</translation>
  </message>
  <message>
   <source>{name} is not a spreadsheet. Save the table as .xlsx or .csv.</source>
   <translation>{name} no es una hoja de cálculo. Guarde la tabla como .xlsx o .csv.</translation>
  </message>
  <message>
   <source>{name} is not a table. Save the table as .xlsx or .csv.</source>
   <translation>{name} no es una tabla. Guarde la tabla como .xlsx o .csv.</translation>
  </message>
  <message>
   <source>{name} is not a time zone. One is America/Aruba.</source>
   <translation>{name} no es una zona horaria. Una es America/Aruba.</translation>
  </message>
  <message>
   <source>{name} is protected by a password. Save it without one and try again.</source>
   <translation>{name} está protegido con contraseña. Guárdelo sin ella e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{name} is too large: at most {rows} rows and {columns} columns can be read.</source>
   <translation>{name} es demasiado grande: se pueden leer como máximo {rows} filas y {columns} columnas.</translation>
  </message>
  <message>
   <source>{name} lists categories, not items. Bring the list of the items: it makes their categories.</source>
   <translation>{name} es una lista de categorías, no de artículos. Traiga la lista de los artículos: de ella salen sus categorías.</translation>
  </message>
  <message>
   <source>{name} may sign in</source>
   <translation>{name} puede entrar</translation>
  </message>
  <message>
   <source>{name} may sign in, but sees no names: nobody here could pass the key on.</source>
   <translation>{name} puede entrar, pero no ve nombres: nadie aquí podía pasarle la llave.</translation>
  </message>
  <message>
   <source>{name} opened</source>
   <translation>{name}: abierta</translation>
  </message>
  <message>
   <source>{name} planned</source>
   <translation>{name}: planificada</translation>
  </message>
  <message>
   <source>{name} unpacks to far more than a table needs, so it was not opened.</source>
   <translation>{name} se descomprime a mucho más de lo que necesita una tabla, así que no se abrió.</translation>
  </message>
  <message>
   <source>{name}: {count} lines entered</source>
   <translation>{name}: {count} líneas registradas</translation>
  </message>
  <message>
   <source>{number} of {store}: {count} lots do not add up.</source>
   <translation>{number} de {store}: {count} lotes no cuadran.</translation>
  </message>
  <message>
   <source>{number}: all came back</source>
   <translation>{number}: volvió todo</translation>
  </message>
  <message>
   <source>{number}: arrived</source>
   <translation>{number}: llegó</translation>
  </message>
  <message>
   <source>{number}: arrived, with a difference</source>
   <translation>{number}: llegó, con una diferencia</translation>
  </message>
  <message>
   <source>{number}: cancelled</source>
   <translation>{number}: cancelado</translation>
  </message>
  <message>
   <source>{number}: lent to {partner}</source>
   <translation>{number}: prestado a {partner}</translation>
  </message>
  <message>
   <source>{number}: not written off</source>
   <translation>{number}: no se da de baja</translation>
  </message>
  <message>
   <source>{number}: sent back to {partner}</source>
   <translation>{number}: devuelto a {partner}</translation>
  </message>
  <message>
   <source>{number}: sent to {store}</source>
   <translation>{number}: enviado a {store}</translation>
  </message>
  <message>
   <source>{number}: some came back</source>
   <translation>{number}: volvió una parte</translation>
  </message>
  <message>
   <source>{number}: some of it arrived</source>
   <translation>{number}: llegó una parte</translation>
  </message>
  <message>
   <source>{number}: the rest came back</source>
   <translation>{number}: volvió el resto</translation>
  </message>
  <message>
   <source>{number}: waits until a second person approves</source>
   <translation>{number}: espera la aprobación de una segunda persona</translation>
  </message>
  <message>
   <source>{number}: written off</source>
   <translation>{number}: dado de baja</translation>
  </message>
  <message>
   <source>{number}: {count} lots written off</source>
   <translation>{number}: {count} lotes dados de baja</translation>
  </message>
  <message>
   <source>{one} or {other}</source>
   <translation>{one} o {other}</translation>
  </message>
  <message>
   <source>{one}, {other}</source>
   <translation>{one}, {other}</translation>
  </message>
  <message>
   <source>{organisation} added to the directory</source>
   <translation>{organisation} añadida al directorio</translation>
  </message>
  <message>
   <source>{organisation} changed</source>
   <translation>{organisation} cambiada</translation>
  </message>
  <message>
   <source>{other} and {item} cannot rule each other out: one is a part of the other.</source>
   <translation>{other} y {item} no pueden excluirse: uno es parte del otro.</translation>
  </message>
  <message>
   <source>{pack} added</source>
   <translation>{pack}: agregado</translation>
  </message>
  <message>
   <source>{pack} of {item} changed</source>
   <translation>{pack} de {item}: cambiado</translation>
  </message>
  <message>
   <source>{path} cannot be read: {reason}.</source>
   <translation>No se puede leer {path}: {reason}.</translation>
  </message>
  <message>
   <source>{path} is a folder, not a file.</source>
   <translation>{path} es una carpeta, no un archivo.</translation>
  </message>
  <message>
   <source>{path} is not a file.</source>
   <translation>{path} no es un archivo.</translation>
  </message>
  <message>
   <source>{path} is not a keyring of ShelterDesk.</source>
   <translation>{path} no es un llavero de ShelterDesk.</translation>
  </message>
  <message>
   <source>{person} has a bed outside the days of their stay.</source>
   <translation>{person} tiene una cama fuera de los días de su estancia.</translation>
  </message>
  <message>
   <source>{person} has {what} on {night}.</source>
   <translation>{person} tiene {what} el {night}.</translation>
  </message>
  <message>
   <source>{problem}; “{command} --help” shows how.</source>
   <translation>{problem}; “{command} --help” muestra cómo.</translation>
  </message>
  <message>
   <source>{quantity} for {first} members</source>
   <translation>{quantity} para {first} integrantes</translation>
  </message>
  <message>
   <source>{quantity} for {first} to {last} members</source>
   <translation>{quantity} para {first} a {last} integrantes</translation>
  </message>
  <message>
   <source>{quantity} from {first} members on</source>
   <translation>{quantity} desde {first} integrantes</translation>
  </message>
  <message>
   <source>{quantity} of {item} just like this lie in the store already: this row comes on top of them.</source>
   <translation>Ya hay {quantity} de {item} iguales a estos en el almacén: esta fila se suma a ellos.</translation>
  </message>
  <message>
   <source>{quantity} packs of {held} are no whole thousandths.</source>
   <translation>{quantity} empaques de {held} no dan milésimas enteras.</translation>
  </message>
  <message>
   <source>{quantity} per household</source>
   <translation>{quantity} por hogar</translation>
  </message>
  <message>
   <source>{quantity} per infant</source>
   <translation>{quantity} por bebé</translation>
  </message>
  <message>
   <source>{quantity} per person</source>
   <translation>{quantity} por persona</translation>
  </message>
  <message>
   <source>{quantity} {unit} of {item} moved to bin {bin}</source>
   <translation>{quantity} {unit} de {item} a la ubicación {bin}</translation>
  </message>
  <message>
   <source>{quantity} {unit} of {item} received</source>
   <translation>Recibido: {quantity} {unit} de {item}</translation>
  </message>
  <message>
   <source>{reason}</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>{reason}.</source>
   <translation>{reason}.</translation>
  </message>
  <message>
   <source>{reason}; next on {day}</source>
   <translation>{reason}; de nuevo el {day}</translation>
  </message>
  <message>
   <source>{reason}; no more under this rule</source>
   <translation>{reason}; nada más según esta regla</translation>
  </message>
  <message>
   <source>{rooms} rooms with {beds} beds added</source>
   <translation>{rooms} habitaciones con {beds} camas agregadas</translation>
  </message>
  <message>
   <source>{room} changed</source>
   <translation>{room}: cambios guardados</translation>
  </message>
  <message>
   <source>{room} has no accessible bed free.</source>
   <translation>{room} no tiene ninguna cama accesible libre.</translation>
  </message>
  <message>
   <source>{room} has no free bed.</source>
   <translation>{room} no tiene ninguna cama libre.</translation>
  </message>
  <message>
   <source>{room} has {free} of the {members} beds that keep the household in one room.</source>
   <translation>{room} tiene {free} de las {members} camas que mantienen junto al hogar en una habitación.</translation>
  </message>
  <message>
   <source>{room} is for children and the adults of their household who look after them.</source>
   <translation>{room} es para menores y las personas adultas de su hogar que les cuidan.</translation>
  </message>
  <message>
   <source>{room} is for children who are here without an adult.</source>
   <translation>{room} es para niñas y niños que están aquí sin una persona adulta.</translation>
  </message>
  <message>
   <source>{room} is for households of two people or more.</source>
   <translation>{room} es para hogares de dos personas o más.</translation>
  </message>
  <message>
   <source>{room} is for men, and for boys of {age} and over.</source>
   <translation>{room} es para hombres y para niños de {age} años o más.</translation>
  </message>
  <message>
   <source>{room} is for women and girls, and for boys under {age} with their mother.</source>
   <translation>{room} es para mujeres y niñas, y para niños menores de {age} años con su madre.</translation>
  </message>
  <message>
   <source>{room} is for: {who}.</source>
   <translation>{room} es para: {who}.</translation>
  </message>
  <message>
   <source>{room} is not accessible.</source>
   <translation>{room} no es accesible.</translation>
  </message>
  <message>
   <source>{room} is there already, and for others than here.</source>
   <translation>{room} ya existe, y es para otras personas que aquí.</translation>
  </message>
  <message>
   <source>{room} needs a number of beds, or their names.</source>
   <translation>{room} necesita un número de camas, o sus nombres.</translation>
  </message>
  <message>
   <source>{room} takes {most} by its fire limit; {here} are there or awaited.</source>
   <translation>{room} admite a {most} por su límite contra incendios; ahí están o se esperan {here}.</translation>
  </message>
  <message>
   <source>{room} takes {most} by its floor area; {here} are there or awaited.</source>
   <translation>{room} admite a {most} por su superficie; ahí están o se esperan {here}.</translation>
  </message>
  <message>
   <source>{room} takes {most} by its staff at night; {here} are there or awaited.</source>
   <translation>{room} admite a {most} por su personal de noche; ahí están o se esperan {here}.</translation>
  </message>
  <message>
   <source>{room} takes {most} by its toilets; {here} are there or awaited.</source>
   <translation>{room} admite a {most} por sus inodoros; ahí están o se esperan {here}.</translation>
  </message>
  <message>
   <source>{rule}: as before from {day}</source>
   <translation>{rule}: como antes desde el {day}</translation>
  </message>
  <message>
   <source>{rule}: changed from {day}</source>
   <translation>{rule}: cambia desde el {day}</translation>
  </message>
  <message>
   <source>{rule}: in force again from {day}</source>
   <translation>{rule}: vale de nuevo desde el {day}</translation>
  </message>
  <message>
   <source>{rule}: not asked for from {day}</source>
   <translation>{rule}: no se pide desde el {day}</translation>
  </message>
  <message>
   <source>{rule}: {count}</source>
   <translation>{rule}: {count}</translation>
  </message>
  <message>
   <source>{said}; must move before {day}</source>
   <translation>{said}; tiene que cambiar de cama antes del {day}</translation>
  </message>
  <message>
   <source>{said}; some must move, the first before {day}</source>
   <translation>{said}; hay quienes tienen que cambiar de cama, la primera vez antes del {day}</translation>
  </message>
  <message>
   <source>{site} added</source>
   <translation>{site}: agregado</translation>
  </message>
  <message>
   <source>{site} is ready in {folder}.</source>
   <translation>{site} está listo en {folder}.</translation>
  </message>
  <message>
   <source>{site}, {day}</source>
   <translation>{site}, {day}</translation>
  </message>
  <message>
   <source>{site}: {taken} of {beds} beds in use, {waiting} on the waiting list.</source>
   <translation>{site}: {taken} de {beds} camas en uso, {waiting} en la lista de espera.</translation>
  </message>
  <message>
   <source>{store}, {item}, bin “{bin}”: {kept} is kept, the ledger gives {counted}.</source>
   <translation>{store}, {item}, ubicación “{bin}”: figura {kept}, el libro da {counted}.</translation>
  </message>
  <message>
   <source>{table}: {count} rows refer to nothing.</source>
   <translation>{table}: {count} filas no se refieren a nada.</translation>
  </message>
  <message>
   <source>{thing} is already on line {line}.</source>
   <translation>{thing} ya está en la línea {line}.</translation>
  </message>
  <message>
   <source>{title} changed</source>
   <translation>{title} cambiada</translation>
  </message>
  <message>
   <source>{title} recorded</source>
   <translation>{title}: en el registro</translation>
  </message>
  <message>
   <source>{title} removed</source>
   <translation>{title} quitada</translation>
  </message>
  <message>
   <source>{typed} is not a person's code. One looks like ABC-DEF-G.</source>
   <translation>{typed} no es el código de una persona. Uno se ve así: ABC-DEF-G.</translation>
  </message>
  <message>
   <source>{what} closes on {day}</source>
   <translation>{what} cierra el {day}</translation>
  </message>
  <message>
   <source>{what} in use again</source>
   <translation>{what} de nuevo en uso</translation>
  </message>
  <message>
   <source>{who} and {others} more → {room}</source>
   <translation>{who} y {others} más → {room}</translation>
  </message>
  <message>
   <source>{who} and {others} more: {what}</source>
   <translation>{who} y {others} más: {what}</translation>
  </message>
  <message>
   <source>{who} below {below}</source>
   <translation>{who}, menos de {below} años</translation>
  </message>
  <message>
   <source>{who} from {age}</source>
   <translation>{who}, desde {age} años</translation>
  </message>
  <message>
   <source>{who} from {age} and below {below}</source>
   <translation>{who}, desde {age} y menos de {below} años</translation>
  </message>
  <message>
   <source>{who} has a stay already.</source>
   <translation>{who} ya tiene una estancia.</translation>
  </message>
  <message>
   <source>{who} is not away.</source>
   <translation>{who} no está ausente.</translation>
  </message>
  <message>
   <source>{who} no longer waits</source>
   <translation>{who} ya no espera</translation>
  </message>
  <message>
   <source>{who} waits for a bed</source>
   <translation>{who} espera una cama</translation>
  </message>
  <message>
   <source>{who} → bed {bed}</source>
   <translation>{who} → cama {bed}</translation>
  </message>
  <message>
   <source>{who} → bed {bed}, {other} → bed {other_bed}</source>
   <translation>{who} → cama {bed}, {other} → cama {other_bed}</translation>
  </message>
  <message>
   <source>{who}: came on {day}</source>
   <translation>{who}: llegó el {day}</translation>
  </message>
  <message>
   <source>{who}: hand-out taken back</source>
   <translation>{who}: entrega anulada</translation>
  </message>
  <message>
   <source>{who}: in turn</source>
   <translation>{who}: según el turno</translation>
  </message>
  <message>
   <source>{who}: left on {day}</source>
   <translation>{who}: salió el {day}</translation>
  </message>
  <message>
   <source>{who}: nothing taken</source>
   <translation>{who}: no se lleva nada</translation>
  </message>
  <message>
   <source>{who}: soon</source>
   <translation>{who}: pronto</translation>
  </message>
  <message>
   <source>{who}: urgent</source>
   <translation>{who}: urgente</translation>
  </message>
  <message>
   <source>{who}: {what}</source>
   <translation>{who}: {what}</translation>
  </message>
  <message>
   <source>{who}: {what} brought back</source>
   <translation>{who}: devuelto {what}</translation>
  </message>
  <message>
   <source>{who}: {what} came back</source>
   <translation>{who}: volvió {what}</translation>
  </message>
  <message>
   <source>{who}: {what} given</source>
   <translation>{who}: entregado {what}</translation>
  </message>
  <message>
   <source>{who}: {what} given up as lost</source>
   <translation>{who}: {what} se da por perdido</translation>
  </message>
  <message>
   <source>{who}: {what} lent</source>
   <translation>{who}: prestado {what}</translation>
  </message>
  <message>
   <source>{why} Next best: {beds}.</source>
   <translation>{why} La siguiente mejor: {beds}.</translation>
  </message>
  <message>
   <source>{words} needs a value after it</source>
   <translation>a {words} le falta un valor</translation>
  </message>
  <message>
   <source>{words} takes no value</source>
   <translation>{words} no lleva valor</translation>
  </message>
  <message>
   <source>{word} is not a day written like 2026-09-03</source>
   <translation>{word} no es un día escrito como 2026-09-03</translation>
  </message>
  <message>
   <source>{word} is not a month written like 2026-09</source>
   <translation>{word} no es un mes escrito como 2026-09</translation>
  </message>
  <message>
   <source>{word} is not a whole number</source>
   <translation>{word} no es un número entero</translation>
  </message>
  <message>
   <source>“shelterdesk COMMAND --help” shows what a command takes.</source>
   <translation>“shelterdesk COMMAND --help” muestra qué lleva una orden.</translation>
  </message>
  <message>
   <source>“{beds}” is neither a number of beds nor their names.</source>
   <translation>«{beds}» no es ni un número de camas ni sus nombres.</translation>
  </message>
  <message>
   <source>“{language}” is not a language of ShelterDesk; use {known}.</source>
   <translation>“{language}” no es un idioma de ShelterDesk; use {known}.</translation>
  </message>
  <message>
   <source>“{name}” has no ending that this can be written to; use {endings}.</source>
   <translation>“{name}” no tiene una extensión en la que esto se pueda escribir; use {endings}.</translation>
  </message>
  <message>
   <source>“{spelling}” means {unit}</source>
   <translation>«{spelling}» significa {unit}</translation>
  </message>
  <message>
   <source>“{value}” does not say what a word means, as in tns=tin.</source>
   <translation>«{value}» no dice qué significa una palabra, como en tns=tin.</translation>
  </message>
  <message>
   <source>“{value}” is not a currency code such as USD or EUR.</source>
   <translation>“{value}” no es un código de moneda como USD o EUR.</translation>
  </message>
  <message>
   <source>“{word}” holds a letter that cannot be read.</source>
   <translation>“{word}” contiene una letra que no se puede leer.</translation>
  </message>
  <message>
   <source>“{word}” is none of {known}</source>
   <translation>“{word}” no es ninguna de estas: {known}</translation>
  </message>
 </context>
 <context>
  <name>money</name>
  <message>
   <source>1 {currency} = {rate} {against}</source>
   <translation>1 {currency} = {rate} {against}</translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>Terminada</translation>
  </message>
  <message>
   <source>No rate from {missing} to {currency}</source>
   <translation>No hay tipo de cambio de {missing} a {currency}</translation>
  </message>
  <message>
   <source>Not begun</source>
   <translation>No ha empezado</translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation>Todavía nada</translation>
  </message>
  <message>
   <source>Over its budget</source>
   <translation>Por encima del presupuesto</translation>
  </message>
  <message>
   <source>Together {amount}</source>
   <translation>En total {amount}</translation>
  </message>
  <message>
   <source>from {day}</source>
   <translation>desde el {day}</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>hasta el {day}</translation>
  </message>
 </context>
 <context>
  <name>people</name>
  <message>
   <source>1 of {n}</source>
   <translation>1 de {n}</translation>
  </message>
  <message>
   <source>At {site}</source>
   <translation>En {site}</translation>
  </message>
  <message>
   <source>Copy the code</source>
   <translation>Copiar el código</translation>
  </message>
  <message>
   <source>Head of {n}</source>
   <translation>Jefatura {n}</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Se desconoce</translation>
  </message>
  <message>
   <source>Not staying</source>
   <translation>No alojada</translation>
  </message>
  <message>
   <source>Since {day}</source>
   <translation>Desde el {day}</translation>
  </message>
  <message>
   <source>Staying, no bed</source>
   <translation>Alojada, sin cama</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <source>age unknown</source>
   <translation>edad desconocida</translation>
  </message>
  <message>
   <source>{room}, bed {bed}</source>
   <translation>{room}, cama {bed}</translation>
  </message>
 </context>
 <context>
  <name>rounds</name>
  <message>
   <source>1 household</source>
   <translation>1 hogar</translation>
  </message>
  <message>
   <source>1 person</source>
   <translation>1 persona</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Cancelada</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Cerrada</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abierta</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Planificada</translation>
  </message>
  <message>
   <source>about {n} min at this pace</source>
   <translation>unos {n} min a este ritmo</translation>
  </message>
  <message>
   <source>added: {reason}</source>
   <translation>agregado: {reason}</translation>
  </message>
  <message>
   <source>did not come</source>
   <translation>no vino</translation>
  </message>
  <message>
   <source>left the site</source>
   <translation>dejó el centro</translation>
  </message>
  <message>
   <source>not eligible any more</source>
   <translation>ya no le corresponde</translation>
  </message>
  <message>
   <source>nothing is due any more</source>
   <translation>ya no le corresponde nada</translation>
  </message>
  <message>
   <source>off: {reason}</source>
   <translation>fuera: {reason}</translation>
  </message>
  <message>
   <source>received</source>
   <translation>recibió</translation>
  </message>
  <message>
   <source>received elsewhere</source>
   <translation>recibió en otro lugar</translation>
  </message>
  <message>
   <source>received less</source>
   <translation>recibió menos</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>rechazó</translation>
  </message>
  <message>
   <source>to come</source>
   <translation>por venir</translation>
  </message>
  <message>
   <source>{n} households</source>
   <translation>{n} hogares</translation>
  </message>
  <message>
   <source>{n} not on the list</source>
   <translation>{n} sin estar en la lista</translation>
  </message>
  <message>
   <source>{n} of 1 household</source>
   <translation>{n} de 1 hogar</translation>
  </message>
  <message>
   <source>{n} of {total} households</source>
   <translation>{n} de {total} hogares</translation>
  </message>
  <message>
   <source>{n} people</source>
   <translation>{n} personas</translation>
  </message>
  <message>
   <source>{n} refused</source>
   <translation>{n} rechazaron</translation>
  </message>
  <message>
   <source>{n} still to come</source>
   <translation>{n} por venir</translation>
  </message>
 </context>
 <context>
  <name>stock</name>
  <message>
   <source>Buildable now: {count}, limited by {item}</source>
   <translation>Se pueden armar ahora: {count}; el límite es {item}</translation>
  </message>
  <message>
   <source>Counted again</source>
   <translation>Se contó de nuevo</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>Dañado</translation>
  </message>
  <message>
   <source>Donor not known</source>
   <translation>Donante desconocido</translation>
  </message>
  <message>
   <source>Entry was wrong</source>
   <translation>El dato estaba mal</translation>
  </message>
  <message>
   <source>Expired</source>
   <translation>Vencido</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Encontrado</translation>
  </message>
  <message>
   <source>Lost</source>
   <translation>Perdido</translation>
  </message>
  <message>
   <source>Low: minimum {minimum}</source>
   <translation>Bajo: mínimo {minimum}</translation>
  </message>
  <message>
   <source>Minimum {minimum}</source>
   <translation>Mínimo {minimum}</translation>
  </message>
  <message>
   <source>Name or code</source>
   <translation>Nombre o código</translation>
  </message>
  <message>
   <source>No bill of materials yet</source>
   <translation>Todavía sin composición</translation>
  </message>
  <message>
   <source>Stolen</source>
   <translation>Robado</translation>
  </message>
  <message>
   <source>The cost of a kit is not known</source>
   <translation>No se conoce el costo de un kit</translation>
  </message>
  <message>
   <source>batch {batch}</source>
   <translation>lote de fábrica {batch}</translation>
  </message>
  <message>
   <source>bin {bin}</source>
   <translation>ubicación {bin}</translation>
  </message>
  <message>
   <source>enough for {count}</source>
   <translation>alcanza para {count}</translation>
  </message>
  <message>
   <source>expired {day}</source>
   <translation>venció el {day}</translation>
  </message>
  <message>
   <source>in quarantine</source>
   <translation>en cuarentena</translation>
  </message>
  <message>
   <source>or {item}</source>
   <translation>o {item}</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>desde el {day}</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>hasta el {day}</translation>
  </message>
  <message>
   <source>{amount} each</source>
   <translation>{amount} cada uno</translation>
  </message>
  <message>
   <source>{amount} each, without parts of unknown cost</source>
   <translation>{amount} cada uno, sin las partes de costo desconocido</translation>
  </message>
  <message>
   <source>{count} expiring soon</source>
   <translation>{count} por vencer pronto</translation>
  </message>
  <message>
   <source>{count} low</source>
   <translation>{count} bajo mínimo</translation>
  </message>
  <message>
   <source>{quantity} expired</source>
   <translation>{quantity} vencidos</translation>
  </message>
  <message>
   <source>{quantity} in each kit</source>
   <translation>{quantity} en cada kit</translation>
  </message>
  <message>
   <source>{quantity} left</source>
   <translation>quedan {quantity}</translation>
  </message>
  <message>
   <source>{what} (taken back)</source>
   <translation>{what} (anulado)</translation>
  </message>
 </context>
 <context>
  <name>supply</name>
  <message>
   <source>1 day</source>
   <translation>1 día</translation>
  </message>
  <message>
   <source>As used in the last 4 weeks</source>
   <translation>Según lo usado en las últimas 4 semanas</translation>
  </message>
  <message>
   <source>Assemble {count}.</source>
   <translation>Armar {count}.</translation>
  </message>
  <message>
   <source>Assemble {count}: {possible} can be made, then {part} runs out.</source>
   <translation>Armar {count}: se pueden hacer {possible}, luego se acaba {part}.</translation>
  </message>
  <message>
   <source>By its standard</source>
   <translation>Según su norma</translation>
  </message>
  <message>
   <source>Due by rules</source>
   <translation>Según las reglas</translation>
  </message>
  <message>
   <source>Food energy: no item says its kcal yet. Type it where the item is edited.</source>
   <translation>Energía de los alimentos: ningún artículo dice aún sus kcal. Escríbalas donde se edita el artículo.</translation>
  </message>
  <message>
   <source>Food energy: nobody stays here this week.</source>
   <translation>Energía de los alimentos: nadie se aloja aquí esta semana.</translation>
  </message>
  <message>
   <source>Food: {planned} of {wanted} kcal a person and day are due; the store feeds all for {days} days.</source>
   <translation>Alimentos: corresponden {planned} de {wanted} kcal por persona y día; el almacén alimenta a todos {days} días.</translation>
  </message>
  <message>
   <source>For kits</source>
   <translation>Para kits</translation>
  </message>
  <message>
   <source>More than a year</source>
   <translation>Más de un año</translation>
  </message>
  <message>
   <source>No entitlement names this item</source>
   <translation>Ninguna regla de derecho nombra este artículo</translation>
  </message>
  <message>
   <source>Order {count} × {pack} of {each}: {quantity}.</source>
   <translation>Pedir {count} × {pack} de {each}: {quantity}.</translation>
  </message>
  <message>
   <source>Order {quantity}.</source>
   <translation>Pedir {quantity}.</translation>
  </message>
  <message>
   <source>Out today</source>
   <translation>Se acaba hoy</translation>
  </message>
  <message>
   <source>That keeps the minimum.</source>
   <translation>Así se mantiene el mínimo.</translation>
  </message>
  <message>
   <source>{count} days</source>
   <translation>{count} días</translation>
  </message>
  <message>
   <source>{quantity} expire unused on {day}.</source>
   <translation>{quantity} vencen sin usarse el {day}.</translation>
  </message>
  <message>
   <source>{quantity} expired on {day}.</source>
   <translation>{quantity} vencieron el {day}.</translation>
  </message>
 </context>
 <context>
  <name>trace</name>
  <message>
   <source>Donor not known</source>
   <translation>Donante desconocido</translation>
  </message>
  <message>
   <source>Nothing of it yet</source>
   <translation>Nada todavía</translation>
  </message>
  <message>
   <source>batch {batch}</source>
   <translation>lote de fábrica {batch}</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>desde el {day}</translation>
  </message>
  <message>
   <source>the newest {count} are shown</source>
   <translation>se muestran las {count} más recientes</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>hasta el {day}</translation>
  </message>
  <message>
   <source>your role does not see to whom</source>
   <translation>su función no ve a quién</translation>
  </message>
  <message>
   <source>{amount} handed out</source>
   <translation>{amount} entregado</translation>
  </message>
  <message>
   <source>{amount} in kits</source>
   <translation>{amount} en kits</translation>
  </message>
  <message>
   <source>{amount} in stock</source>
   <translation>{amount} en existencias</translation>
  </message>
  <message>
   <source>{amount} in transit</source>
   <translation>{amount} en tránsito</translation>
  </message>
  <message>
   <source>{amount} lent</source>
   <translation>{amount} prestado</translation>
  </message>
  <message>
   <source>{amount} lost or adjusted</source>
   <translation>{amount} perdido o ajustado</translation>
  </message>
  <message>
   <source>{amount} received</source>
   <translation>{amount} recibido</translation>
  </message>
  <message>
   <source>{amount} sent back</source>
   <translation>{amount} devuelto</translation>
  </message>
  <message>
   <source>{count} in all</source>
   <translation>{count} en total</translation>
  </message>
  <message>
   <source>{handouts} hand-outs, {people} people</source>
   <translation>{handouts} entregas, {people} personas</translation>
  </message>
  <message>
   <source>{who} and {count} more</source>
   <translation>{who} y {count} más</translation>
  </message>
 </context>
 <context>
  <name>visit</name>
  <message>
   <source>Another relative</source>
   <translation>Otro familiar</translation>
  </message>
  <message>
   <source>Card {code}</source>
   <translation>Tarjeta {code}</translation>
  </message>
  <message>
   <source>Give 1 item</source>
   <translation>Entregar 1 artículo</translation>
  </message>
  <message>
   <source>Give all {n} items</source>
   <translation>Entregar los {n} artículos</translation>
  </message>
  <message>
   <source>Give {n} items</source>
   <translation>Entregar {n} artículos</translation>
  </message>
  <message>
   <source>Mother or father</source>
   <translation>Madre o padre</translation>
  </message>
  <message>
   <source>Neighbour or friend</source>
   <translation>Vecina, vecino o amistad</translation>
  </message>
  <message>
   <source>Partner</source>
   <translation>Pareja</translation>
  </message>
  <message>
   <source>Sister or brother</source>
   <translation>Hermana o hermano</translation>
  </message>
  <message>
   <source>Someone else</source>
   <translation>Otra persona</translation>
  </message>
  <message>
   <source>Someone of the shelter</source>
   <translation>Alguien del albergue</translation>
  </message>
  <message>
   <source>Son or daughter</source>
   <translation>Hija o hijo</translation>
  </message>
  <message>
   <source>started {time}</source>
   <translation>comenzó a las {time}</translation>
  </message>
  <message>
   <source>{n} months</source>
   <translation>{n} meses</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>1 adult</source>
   <translation>1 persona adulta</translation>
  </message>
  <message>
   <source>1 child</source>
   <translation>1 menor</translation>
  </message>
  <message>
   <source>Accessible</source>
   <translation>Accesible</translation>
  </message>
  <message>
   <source>Administrator</source>
   <translation>Administración</translation>
  </message>
  <message>
   <source>Age unknown</source>
   <translation>Edad desconocida</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todas</translation>
  </message>
  <message>
   <source>Another shelter</source>
   <translation>Otro albergue</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Ausente</translation>
  </message>
  <message>
   <source>Away since {day}</source>
   <translation>Ausente desde el {day}</translation>
  </message>
  <message>
   <source>Away since {day}, expected back on {back}</source>
   <translation>Ausente desde el {day}; se espera su regreso el {back}</translation>
  </message>
  <message>
   <source>Back to the home country</source>
   <translation>Regreso al país de origen</translation>
  </message>
  <message>
   <source>Beds</source>
   <translation>Camas</translation>
  </message>
  <message>
   <source>Bunk, lower</source>
   <translation>Litera, abajo</translation>
  </message>
  <message>
   <source>Bunk, upper</source>
   <translation>Litera, arriba</translation>
  </message>
  <message>
   <source>Cot</source>
   <translation>Cuna</translation>
  </message>
  <message>
   <source>Distribution staff</source>
   <translation>Personal de distribución</translation>
  </message>
  <message>
   <source>Double bed</source>
   <translation>Cama doble</translation>
  </message>
  <message>
   <source>F</source>
   <translation>F</translation>
  </message>
  <message>
   <source>Families</source>
   <translation>Familias</translation>
  </message>
  <message>
   <source>Family or friends</source>
   <translation>Familia o amistades</translation>
  </message>
  <message>
   <source>Female</source>
   <translation>Femenino</translation>
  </message>
  <message>
   <source>Fire limit</source>
   <translation>Límite contra incendios</translation>
  </message>
  <message>
   <source>Floor area</source>
   <translation>Superficie</translation>
  </message>
  <message>
   <source>Free</source>
   <translation>Libre</translation>
  </message>
  <message>
   <source>Free only</source>
   <translation>Solo libres</translation>
  </message>
  <message>
   <source>Give bed {code}</source>
   <translation>Dar cama {code}</translation>
  </message>
  <message>
   <source>Give {count} beds</source>
   <translation>Dar {count} camas</translation>
  </message>
  <message>
   <source>Here</source>
   <translation>Aquí</translation>
  </message>
  <message>
   <source>Hospital</source>
   <translation>Hospital</translation>
  </message>
  <message>
   <source>In turn</source>
   <translation>Según el turno</translation>
  </message>
  <message>
   <source>Infant</source>
   <translation>Bebé</translation>
  </message>
  <message>
   <source>Its rooms</source>
   <translation>Sus habitaciones</translation>
  </message>
  <message>
   <source>Leaving today</source>
   <translation>Sale hoy</translation>
  </message>
  <message>
   <source>Left without saying</source>
   <translation>Se fue sin avisar</translation>
  </message>
  <message>
   <source>M</source>
   <translation>M</translation>
  </message>
  <message>
   <source>Male</source>
   <translation>Masculino</translation>
  </message>
  <message>
   <source>Mattress</source>
   <translation>Colchón</translation>
  </message>
  <message>
   <source>Medical note</source>
   <translation>Nota médica</translation>
  </message>
  <message>
   <source>Men</source>
   <translation>Hombres</translation>
  </message>
  <message>
   <source>Minors</source>
   <translation>Menores</translation>
  </message>
  <message>
   <source>Minors with carers</source>
   <translation>Menores con quienes les cuidan</translation>
  </message>
  <message>
   <source>Mixed</source>
   <translation>Mixta</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>Requiere atención</translation>
  </message>
  <message>
   <source>Not on the list</source>
   <translation>Fuera de la lista</translation>
  </message>
  <message>
   <source>Not said where to</source>
   <translation>No dijo adónde</translation>
  </message>
  <message>
   <source>Not seen</source>
   <translation>No se vio</translation>
  </message>
  <message>
   <source>Occupied</source>
   <translation>Ocupada</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Otro</translation>
  </message>
  <message>
   <source>Out of service</source>
   <translation>Fuera de servicio</translation>
  </message>
  <message>
   <source>Over stay</source>
   <translation>Estancia vencida</translation>
  </message>
  <message>
   <source>Own home</source>
   <translation>Vivienda propia</translation>
  </message>
  <message>
   <source>Pregnant</source>
   <translation>Embarazo</translation>
  </message>
  <message>
   <source>Programme officer</source>
   <translation>Oficial de programa</translation>
  </message>
  <message>
   <source>Reserved</source>
   <translation>Reservada</translation>
  </message>
  <message>
   <source>Sex unknown</source>
   <translation>Sexo desconocido</translation>
  </message>
  <message>
   <source>Shelter manager</source>
   <translation>Dirección del albergue</translation>
  </message>
  <message>
   <source>Single bed</source>
   <translation>Cama individual</translation>
  </message>
  <message>
   <source>Soon</source>
   <translation>Pronto</translation>
  </message>
  <message>
   <source>Special diet</source>
   <translation>Dieta especial</translation>
  </message>
  <message>
   <source>Staff at night</source>
   <translation>Personal de noche</translation>
  </message>
  <message>
   <source>Toilets</source>
   <translation>Inodoros</translation>
  </message>
  <message>
   <source>Travels on</source>
   <translation>Sigue su viaje</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>Se desconoce</translation>
  </message>
  <message>
   <source>Urgent</source>
   <translation>Urgente</translation>
  </message>
  <message>
   <source>Wheelchair</source>
   <translation>Silla de ruedas</translation>
  </message>
  <message>
   <source>Women</source>
   <translation>Mujeres</translation>
  </message>
  <message>
   <source>a floor</source>
   <translation>un piso</translation>
  </message>
  <message>
   <source>a room</source>
   <translation>una habitación</translation>
  </message>
  <message>
   <source>age unknown</source>
   <translation>edad desconocida</translation>
  </message>
  <message>
   <source>alone</source>
   <translation>sin acompañantes</translation>
  </message>
  <message>
   <source>dddd d MMMM yyyy</source>
   <translation>dddd d 'de' MMMM 'de' yyyy</translation>
  </message>
  <message>
   <source>the site</source>
   <translation>el centro</translation>
  </message>
  <message>
   <source>{n} adults</source>
   <translation>{n} personas adultas</translation>
  </message>
  <message>
   <source>{n} children</source>
   <translation>{n} menores</translation>
  </message>
  <message>
   <source>{n} d</source>
   <translation>{n} d</translation>
  </message>
  <message>
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message>
   <source>{n} min</source>
   <translation>{n} min</translation>
  </message>
 </context>
</TS>
